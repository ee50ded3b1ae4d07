package app.boatclubapi;

import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.taken;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.anyone;
import static dev.bluewright.store.Grants.person;
import static dev.bluewright.store.Grants.role;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation.OnDelete;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A boat. From {@code entities.Boat} of blueprint.yaml. */
public record Boat(
    UUID id, String name, long seats, @Nullable LocalDate inspectedOn, @Nullable UUID keeperId) {

  /** How a boat is stored and shown. */
  public static final Entity<Boat> ENTITY =
      Entity.of(Boat.class)
          .path("boats")
          .search("name")
          .id("id", uuid())
          .field("name", text(80).unique())
          .field("seats", integer().range(1L, 9L))
          .field("inspectedOn", date().optional())
          .belongsTo("keeper", () -> Member.ENTITY)
          .optional()
          .onDelete(OnDelete.CLEAR)
          .hasMany("bookings", () -> Booking.ENTITY, "boat")
          .hasMany("remarks", () -> Remark.ENTITY, "boat")
          .action("inspect", takes("day", date()), set("inspectedOn", taken("day")))
          .allow("read", anyone())
          .allow("create", role("warden"))
          .allow("update", role("warden"))
          .allow("delete", role("warden"))
          .allow("inspect", person("keeper"), role("coxswain"), role("warden"))
          .build();
}
