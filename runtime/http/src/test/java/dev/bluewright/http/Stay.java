package dev.bluewright.http;

import static dev.bluewright.store.Columns.between;
import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.field;

import dev.bluewright.store.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nights of a hut; without a last one it goes on. */
record Stay(
    UUID id, LocalDate firstDay, @Nullable LocalDate lastDay, Boolean cancelled, UUID hutId) {
  static final Entity<Stay> ENTITY =
      Entity.of(Stay.class)
          .path("stays")
          .id("id", uuid())
          .field("firstDay", date())
          .field("lastDay", date().optional())
          .field("cancelled", bool())
          .belongsTo("hut", () -> Hut.ENTITY)
          .noOverlap(between("firstDay", "lastDay").of("hut").unless(field("cancelled")))
          .build();
}
