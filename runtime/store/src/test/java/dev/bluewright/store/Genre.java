package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;

import java.util.UUID;

/** What all troupes share. */
record Genre(UUID id, String name) {
  static final Entity<Genre> ENTITY =
      Entity.of(Genre.class)
          .kept("tenant_genre")
          .path("genres")
          .id("id", uuid())
          .field("name", text(80))
          .hasMany("plays", () -> Play.ENTITY, "genre")
          .allow("all", authenticated())
          .build();

  static Row named(String name) {
    return Row.of(null, name);
  }
}
