package app.orderapi;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.decimal;
import static dev.bluewright.store.Columns.enumeration;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.average;
import static dev.bluewright.store.Formulas.choice;
import static dev.bluewright.store.Formulas.count;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.now;
import static dev.bluewright.store.Formulas.sum;
import static dev.bluewright.store.Formulas.through;
import static dev.bluewright.store.Formulas.value;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Generated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order. From {@code entities.Order} of blueprint.yaml. */
public record Order(
    UUID id,
    String code,
    @Nullable Instant dueAt,
    BigDecimal discount,
    long lineCount,
    long largeLines,
    BigDecimal total,
    @Nullable BigDecimal meanPrice,
    boolean overdue,
    OrderSize size,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** How an order is stored and shown. */
  public static final Entity<Order> ENTITY =
      Entity.of(Order.class)
          .path("orders")
          .id("id", uuid())
          .generated("code", text(12), Generated.code(8))
          .field("dueAt", dateTime().optional())
          .field("discount", money().defaultsTo(new BigDecimal("0")))
          .computed("lineCount", integer(), count("lines"))
          .computed("largeLines", integer(), count("lines", field("quantity").atLeast(value(10L))))
          .computed("total", money(), sum("lines", field("amount")).minus(field("discount")))
          .computed(
              "meanPrice",
              decimal(12, 2).optional(),
              average("lines", through("product", field("price"))))
          .computed("overdue", bool(), field("dueAt").lessThan(now()))
          .computed(
              "size",
              enumeration(OrderSize.class),
              choice(field("total").atLeast(value(100L)), value("large"), value("small")))
          .timestamps()
          .versioned()
          .hasMany("lines", () -> OrderLine.ENTITY, "order")
          .build();
}
