package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.clear;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.joined;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a troupe plays: unique, numbered, counted and reported in each troupe by itself. */
record Play(
    UUID id,
    String title,
    String slug,
    long number,
    long showingCount,
    @Nullable UUID genreId,
    @Nullable UUID directorId,
    UUID troupeId) {
  static final Entity<Play> ENTITY =
      Entity.of(Play.class)
          .kept("tenant_play")
          .path("plays")
          .id("id", uuid())
          .field("title", text(80).unique())
          .generated("slug", text(100), Generated.slug("title"))
          .generated("number", integer(), Generated.sequence())
          .computed("showingCount", integer(), Formulas.count("showings"))
          .belongsTo("genre", () -> Genre.ENTITY)
          .optional()
          .belongsTo("director", () -> Actor.ENTITY)
          .optional()
          .onDelete(clear())
          .ownedBy("director")
          .belongsTo("troupe", () -> Troupe.ENTITY)
          .onDelete(cascade())
          .within("troupe")
          .hasMany("showings", () -> Showing.ENTITY, "play")
          .manyToMany(
              "props",
              "prop",
              () -> Prop.ENTITY,
              joined("tenant_play__props", "play_id", "prop_id"))
          .report(Report.named("totals").shows("plays", integer(), Tally.count()))
          .allow("create", authenticated())
          .allow("read", authenticated())
          .allow("update", authenticated())
          .allow("delete", owner())
          .build();

  static Row titled(String title) {
    return titled(title, null);
  }

  static Row titled(String title, @Nullable Object genre) {
    return Row.of(null, title, null, null, null, genre, null, null);
  }
}
