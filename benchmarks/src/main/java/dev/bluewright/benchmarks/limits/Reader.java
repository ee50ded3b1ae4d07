package dev.bluewright.benchmarks.limits;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.count;
import static dev.bluewright.store.Formulas.value;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** Who has three loans at most. */
record Reader(UUID id, long shelf) {
  static final long MOST = 3;

  static final Entity<Reader> ENTITY =
      Entity.of(Reader.class)
          .kept("limit_reader")
          .path("readers")
          .id("id", uuid())
          .field("shelf", integer())
          .hasMany("loans", () -> Loan.ENTITY, "reader")
          .check("fewLoans", count("loans").atMost(value(MOST)), "Three loans are enough.")
          .build();
}
