package app.workshopapi;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.enumeration;
import static dev.bluewright.store.Columns.from;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.now;
import static dev.bluewright.store.Columns.reference;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.taken;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Columns.when;

import dev.bluewright.store.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course. From {@code entities.Course} of blueprint.yaml. */
public record Course(
    UUID id,
    String title,
    Instant startsAt,
    Instant endsAt,
    BigDecimal price,
    long free,
    CourseStatus status,
    @Nullable Instant openedAt,
    UUID hostId,
    Instant createdAt,
    Instant updatedAt) {

  /** How a course is stored and shown. */
  public static final Entity<Course> ENTITY =
      Entity.of(Course.class)
          .path("courses")
          .id("id", uuid())
          .field("title", text(120))
          .field("startsAt", dateTime())
          .field("endsAt", dateTime())
          .field("price", money().range(new BigDecimal("0"), null))
          .field("free", integer().defaultsTo(10L).range(0L, null))
          .field("status", enumeration(CourseStatus.class).defaultsTo(CourseStatus.PLANNED))
          .field("openedAt", dateTime().optional())
          .belongsTo("host", () -> Member.ENTITY)
          .timestamps()
          .action(
              "open",
              from("status", CourseStatus.PLANNED),
              set("status", CourseStatus.OPEN),
              set("openedAt", now()))
          .action(
              "book",
              takes("places", integer().range(1L, null)),
              when("free >= places", "There are not enough places free."),
              set("free", computed("free - places")))
          .action(
              "giveBack",
              takes("places", integer().range(1L, null)),
              set("free", computed("free + places")))
          .action(
              "hand",
              takes("hostId", reference(() -> Member.ENTITY)),
              set("hostId", taken("hostId")))
          .check("endAfterStart", "endsAt > startsAt", "endsAt", "A course ends after it starts.")
          .guard(
              "activeHost",
              "update",
              "host.active",
              "The course of a member who is away is not changed.")
          .build();
}
