package app.boatclubapi;

import static dev.bluewright.store.Columns.enumeration;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.owner;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Grants;
import java.time.Instant;
import java.util.UUID;

/** A member. From {@code entities.Member} of blueprint.yaml. */
public record Member(
    UUID id, String name, String email, MemberRole role, Instant createdAt, Instant updatedAt) {

  /** How a member is stored and shown. */
  public static final Entity<Member> ENTITY =
      Entity.of(Member.class)
          .path("members")
          .id("id", uuid())
          .field("name", text(100))
          .field("email", Columns.email().unique())
          .field(
              "role",
              enumeration(MemberRole.class)
                  .defaultsTo(MemberRole.MEMBER)
                  .writableBy(Grants.role("warden")))
          .timestamps()
          .hasMany("boats", () -> Boat.ENTITY, "keeper")
          .hasMany("bookings", () -> Booking.ENTITY, "owner")
          .hasMany("logEntries", () -> LogEntry.ENTITY, "owner")
          .hasMany("remarks", () -> Remark.ENTITY, "author")
          .person()
          .allow("read", owner(), Grants.role("warden"))
          .allow("update", owner(), Grants.role("warden"))
          .allow("delete", Grants.role("warden"))
          .build();
}
