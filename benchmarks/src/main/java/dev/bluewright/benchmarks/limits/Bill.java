package dev.bluewright.benchmarks.limits;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Generated;
import java.util.UUID;

/** What is numbered without a gap; some are refused by the service, and some by the database. */
record Bill(UUID id, long amount, String code, long number) {
  static final Entity<Bill> ENTITY =
      Entity.of(Bill.class)
          .kept("limit_bill")
          .path("bills")
          .id("id", uuid())
          .field("amount", integer())
          .field("code", text(40).unique())
          .generated("number", integer(), Generated.sequence())
          .check("positive", "amount > 0", "amount", "A bill is about something.")
          .build();
}
