package app.boatclubapi;

import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.enumeration;
import static dev.bluewright.store.Columns.from;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.person;
import static dev.bluewright.store.Grants.role;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation.OnDelete;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A booking. From {@code entities.Booking} of blueprint.yaml. */
public record Booking(
    UUID id,
    LocalDate day,
    String purpose,
    BookingStatus status,
    UUID boatId,
    UUID ownerId,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** How a booking is stored and shown. */
  public static final Entity<Booking> ENTITY =
      Entity.of(Booking.class)
          .path("bookings")
          .id("id", uuid())
          .field("day", date())
          .field("purpose", text(200))
          .field("status", enumeration(BookingStatus.class).defaultsTo(BookingStatus.OPEN))
          .belongsTo("boat", () -> Boat.ENTITY)
          .belongsTo("owner", () -> Member.ENTITY)
          .onDelete(OnDelete.CASCADE)
          .ownedBy("owner")
          .timestamps()
          .versioned()
          .history(() -> Member.ENTITY, role("warden"))
          .action("close", from("status", BookingStatus.OPEN), set("status", BookingStatus.CLOSED))
          .allow("create", authenticated())
          .allow("read", owner(), person("boat.keeper"), role("warden"))
          .allow("update", owner())
          .allow("delete", owner(), role("warden"))
          .allow("close", role("warden"))
          .build();
}
