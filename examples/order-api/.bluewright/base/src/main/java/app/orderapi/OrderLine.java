package app.orderapi;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.asText;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.through;
import static dev.bluewright.store.Formulas.value;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation.OnDelete;
import java.math.BigDecimal;
import java.util.UUID;

/** An order line. From {@code entities.OrderLine} of blueprint.yaml. */
public record OrderLine(
    UUID id,
    long position,
    long quantity,
    BigDecimal amount,
    String label,
    UUID orderId,
    UUID productId) {

  /** How an order line is stored and shown. */
  public static final Entity<OrderLine> ENTITY =
      Entity.of(OrderLine.class)
          .path("order-lines")
          .id("id", uuid())
          .field("position", integer())
          .field("quantity", integer().range(1L, null))
          .computed("amount", money(), field("quantity").times(through("product", field("price"))))
          .computed(
              "label",
              text(200),
              through("product", field("name"))
                  .joined(value(" x "))
                  .joined(asText(field("quantity"))))
          .belongsTo("order", () -> Order.ENTITY)
          .onDelete(OnDelete.CASCADE)
          .belongsTo("product", () -> Product.ENTITY)
          .uniqueTogether("orderId", "position")
          .build();
}
