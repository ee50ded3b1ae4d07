package dev.bluewright.store;

import static dev.bluewright.store.Columns.between;
import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days of which no two of a guide overlap; without a last day it goes on. */
record Tour(
    UUID id, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, @Nullable String guide) {
  static final Entity<Tour> ENTITY =
      Entity.of(Tour.class)
          .path("tours")
          .id("id", uuid())
          .field("firstDay", date().optional())
          .field("lastDay", date().optional())
          .field("guide", text(10).optional())
          .noOverlap(between("firstDay", "lastDay").of("guide"))
          .build();

  static Row of(@Nullable String guide, @Nullable Integer from, @Nullable Integer to) {
    return Row.of(null, day(from), day(to), guide);
  }

  private static @Nullable LocalDate day(@Nullable Integer number) {
    return number == null ? null : LocalDate.of(2030, 1, 1).plusDays(number);
  }
}
