package dev.bluewright.store;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.sum;
import static dev.bluewright.store.Formulas.through;
import static dev.bluewright.store.Formulas.value;

import java.math.BigDecimal;
import java.util.UUID;

/** What payments move. */
record Purse(UUID id, BigDecimal balance, long coins) {
  static final Entity<Purse> ENTITY =
      Entity.of(Purse.class)
          .path("purses")
          .id("id", uuid())
          .moved(
              "balance",
              money().range(BigDecimal.ZERO, null),
              sum("incoming", field("amount"), counts())
                  .minus(sum("outgoing", field("amount"), counts())))
          .moved(
              "coins",
              integer().range(null, 1_000L),
              sum("incoming", field("coins")).minus(sum("outgoing", field("coins"))))
          .hasMany("incoming", () -> Payment.ENTITY, "to")
          .hasMany("outgoing", () -> Payment.ENTITY, "from")
          .action("top", set("balance", computed("balance + 5.25")))
          .build();

  private static Formula counts() {
    return field("state")
        .equalTo(value("made"))
        .and(through("journal", field("state")).differentFrom(value("void")));
  }

  static Row holding(String balance) {
    return Row.of(null, new BigDecimal(balance), 100L);
  }
}
