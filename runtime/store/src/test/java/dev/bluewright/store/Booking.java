package dev.bluewright.store;

import static dev.bluewright.store.Columns.between;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.value;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time at which a court is somebody's, unless it is only noted. */
record Booking(UUID id, Instant startsAt, Instant endsAt, String state, UUID courtId) {
  static final Instant OPENS = Instant.parse("2030-05-04T08:00:00Z");

  static final Entity<Booking> ENTITY =
      Entity.of(Booking.class)
          .path("bookings")
          .id("id", uuid())
          .field("startsAt", dateTime())
          .field("endsAt", dateTime())
          .field("state", text(10))
          .belongsTo("court", () -> Court.ENTITY)
          .onDelete(Columns.cascade())
          .noOverlap(
              between("startsAt", "endsAt")
                  .of("court")
                  .unless(field("state").equalTo(value("noted"))))
          .action("confirm", set("state", "firm"))
          .build();

  /** From one hour to another after the opening. */
  static Row of(@Nullable Row court, double from, double to, String state) {
    return Row.of(null, hour(from), hour(to), state, court == null ? null : court.get(0));
  }

  static Instant hour(double hours) {
    return OPENS.plusSeconds(Math.round(hours * 3600));
  }
}
