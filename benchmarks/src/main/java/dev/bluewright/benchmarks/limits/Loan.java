package dev.bluewright.benchmarks.limits;

import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** What a reader has. */
record Loan(UUID id, UUID readerId) {
  static final Entity<Loan> ENTITY =
      Entity.of(Loan.class)
          .kept("limit_loan")
          .path("loans")
          .id("id", uuid())
          .belongsTo("reader", () -> Reader.ENTITY)
          .build();
}
