package dev.bluewright.store;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.reference;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.taken;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Columns.when;
import static dev.bluewright.store.Formulas.field;

import java.math.BigDecimal;
import java.util.UUID;

/** What is handed from one to another leaves a {@link Handing} at both. */
record Pouch(UUID id, BigDecimal held, BigDecimal rest) {
  static final Entity<Pouch> ENTITY =
      Entity.of(Pouch.class)
          .kept("making_pouch")
          .id("id", uuid())
          .withheld("held", money().defaultsTo(0).range(BigDecimal.ZERO, null))
          .computed("rest", money(), field("held"))
          .hasMany("handings", () -> Handing.ENTITY, "pouch")
          .action(
              "handOver",
              takes("amount", money().range(new BigDecimal("0.01"), null)),
              takes("toId", reference(() -> Pouch.ENTITY)),
              when("held >= amount && to != id", "It is not covered, or goes to itself."),
              set("held", computed("held - amount")))
          .action(
              "receive",
              takes("amount", money()),
              takes("left", money().optional()),
              set("held", computed("held + amount")))
          .effect(
              "handOver",
              "to",
              "receive",
              set("amount", taken("amount")),
              set("left", computed("rest")))
          .makes(
              "handOver",
              "handings",
              set("amount", computed("0 - amount")),
              set("of", computed("held")))
          .makes("receive", "handings", set("amount", taken("amount")), set("of", taken("left")))
          .build();

  static Row with(String held) {
    return Row.of(null, new BigDecimal(held), null);
  }
}
