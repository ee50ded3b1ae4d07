package dev.bluewright.http.port;

import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.enumeration;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.now;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Columns.when;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Labelled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ride that is paid through a port. */
record Ride(
    UUID id, BigDecimal fare, Stage stage, @Nullable String receipt, @Nullable Instant paidAt) {

  /** How far it is paid. */
  enum Stage implements Labelled {
    OPEN,
    PAYING,
    PAID,
    DECLINED,
    LOST;

    @Override
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static final Entity<Ride> ENTITY =
      Entity.of(Ride.class)
          .id("id", uuid())
          .field("fare", money())
          .field("stage", enumeration(Stage.class).defaultsTo(Stage.OPEN))
          .field("receipt", text(40).optional())
          .field("paidAt", dateTime().optional())
          .action(
              "pay",
              takes("card", text(40)),
              Columns.from("stage", Stage.OPEN, Stage.DECLINED),
              when("fare > 0", "A ride for nothing is not paid."),
              set("stage", Stage.PAID),
              set("paidAt", now()))
          .build();
}
