package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.through;
import static dev.bluewright.store.Formulas.value;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InvoiceLine(
    UUID id,
    long position,
    long quantity,
    @Nullable String note,
    BigDecimal amount,
    String shown,
    UUID invoiceId,
    UUID itemId) {
  static final Entity<InvoiceLine> ENTITY =
      Entity.of(InvoiceLine.class)
          .path("invoice-lines")
          .id("id", uuid())
          .field("position", integer())
          .field("quantity", integer())
          .field("note", text(50).optional())
          .computed("amount", money(), field("quantity").times(through("item", field("price"))))
          .computed("shown", text(200), through("item", field("name")).joined(value(" \\'é")))
          .belongsTo("invoice", () -> Invoice.ENTITY)
          .onDelete(Columns.cascade())
          .belongsTo("item", () -> Item.ENTITY)
          .uniqueTogether("invoiceId", "position")
          .build();

  static Row of(Row invoice, Row item, long position, long quantity) {
    return Row.of(null, position, quantity, null, null, null, invoice.get(0), item.get(0));
  }
}
