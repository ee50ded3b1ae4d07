package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;

/** What is booked. */
record Court(UUID id, String name) {
  static final Entity<Court> ENTITY =
      Entity.of(Court.class)
          .path("courts")
          .id("id", uuid())
          .field("name", text(10))
          .hasNested("bookings", () -> Booking.ENTITY, "court")
          .build();

  static Row named(String name) {
    return Row.of(null, name);
  }
}
