package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is numbered by itself, and by a text. */
record Bill(UUID id, long amount, @Nullable UUID firmId, String code, long number, String label) {
  static final Entity<Bill> ENTITY =
      Entity.of(Bill.class)
          .kept("numbered_bill")
          .path("bills")
          .id("id", uuid())
          .field("amount", integer())
          .belongsTo("firm", () -> Firm.ENTITY)
          .optional()
          .field("code", text(50).unique())
          .generated("number", integer(), Generated.sequence())
          .generated("label", text(20), Generated.sequence("INV-{year}-{0000}"))
          .check("positive", "amount > 0", "amount", "A bill is about something.")
          .build();

  static Row of(long amount, @Nullable Object firm, String code) {
    return Row.of(null, amount, firm, code, null, null);
  }
}
