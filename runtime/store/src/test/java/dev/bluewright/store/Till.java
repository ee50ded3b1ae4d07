package dev.bluewright.store;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.now;
import static dev.bluewright.store.Columns.onlyWhere;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.taken;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Columns.when;

import java.math.BigDecimal;
import java.util.UUID;

/** Each amount that is put in or taken out leaves a {@link Slip}. */
record Till(UUID id, BigDecimal held) {
  static final Entity<Till> ENTITY =
      Entity.of(Till.class)
          .kept("making_till")
          .id("id", uuid())
          .field("held", money())
          .hasMany("slips", () -> Slip.ENTITY, "till")
          .action("putIn", takes("amount", money()), set("held", computed("held + amount")))
          .action(
              "takeOut",
              takes("amount", money()),
              when("held >= amount", "There is too little."),
              set("held", computed("held - amount")))
          .action("check", takes("least", money()))
          .makes(
              "check",
              "slips",
              onlyWhere("held < least"),
              set("kind", "low"),
              set("amount", taken("least")))
          .makes("create", "slips", set("kind", "opened"), set("amount", computed("held")))
          .makes(
              "putIn",
              "slips",
              set("amount", taken("amount")),
              set("left", computed("held")),
              set("at", now()))
          .makes("takeOut", "slips", set("kind", "out"), set("amount", computed("0 - amount")))
          .build();

  static Row with(String held) {
    return Row.of(null, new BigDecimal(held));
  }
}
