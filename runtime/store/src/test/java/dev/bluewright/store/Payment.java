package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Payment(
    UUID id,
    BigDecimal amount,
    long coins,
    String state,
    UUID fromId,
    UUID toId,
    @Nullable UUID journalId) {
  static final Entity<Payment> ENTITY =
      Entity.of(Payment.class)
          .path("payments")
          .id("id", uuid())
          .field("amount", money())
          .field("coins", integer())
          .field("state", text(10))
          .belongsTo("from", () -> Purse.ENTITY)
          .belongsTo("to", () -> Purse.ENTITY)
          .belongsTo("journal", () -> Journal.ENTITY)
          .optional()
          .build();

  static Row of(Row from, Row to, String amount) {
    return Row.of(null, new BigDecimal(amount), 1L, "made", from.get(0), to.get(0), null);
  }
}
