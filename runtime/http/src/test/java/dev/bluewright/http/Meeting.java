package dev.bluewright.http;

import static dev.bluewright.store.Columns.between;
import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.time;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Hours of a day in a hut. */
record Meeting(UUID id, LocalDate day, LocalTime opens, LocalTime closes, UUID hutId) {
  static final Entity<Meeting> ENTITY =
      Entity.of(Meeting.class)
          .path("meetings")
          .id("id", uuid())
          .field("day", date())
          .field("opens", time())
          .field("closes", time())
          .belongsTo("hut", () -> Hut.ENTITY)
          .noOverlap(between("opens", "closes").of("hut", "day"))
          .build();
}
