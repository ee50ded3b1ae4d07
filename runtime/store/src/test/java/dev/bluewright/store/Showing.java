package dev.bluewright.store;

import static dev.bluewright.store.Columns.between;
import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.person;

import java.time.Instant;
import java.util.UUID;

/** When a play is shown: a troupe shows one at a time. */
record Showing(UUID id, Instant startsAt, Instant endsAt, UUID playId, UUID troupeId) {
  static final Entity<Showing> ENTITY =
      Entity.of(Showing.class)
          .kept("tenant_showing")
          .path("showings")
          .id("id", uuid())
          .field("startsAt", dateTime())
          .field("endsAt", dateTime())
          .belongsTo("play", () -> Play.ENTITY)
          .onDelete(cascade())
          .belongsTo("troupe", () -> Troupe.ENTITY)
          .onDelete(cascade())
          .within("troupe")
          .noOverlap(between("startsAt", "endsAt"))
          .allow("create", authenticated())
          .allow("all", person("play.director"))
          .build();

  /** One hour long. */
  static Row at(String time, Object play) {
    Instant starts = Instant.parse(time);
    return Row.of(null, starts, starts.plusSeconds(3600), play, null);
  }
}
