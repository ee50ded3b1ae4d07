package dev.bluewright.benchmarks.limits;

import static dev.bluewright.store.Columns.between;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;

/** A time at which a reader has a room; a reader is the room here. */
record Slot(UUID id, Instant startsAt, Instant endsAt, UUID roomId) {
  static final Entity<Slot> ENTITY =
      Entity.of(Slot.class)
          .kept("limit_slot")
          .path("slots")
          .id("id", uuid())
          .field("startsAt", dateTime())
          .field("endsAt", dateTime())
          .belongsTo("room", () -> Reader.ENTITY)
          .noOverlap(between("startsAt", "endsAt").of("room"))
          .build();
}
