package app.orderapi;

import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Generated;
import java.math.BigDecimal;
import java.util.UUID;

/** A product. From {@code entities.Product} of blueprint.yaml. */
public record Product(UUID id, String name, String slug, BigDecimal price) {

  /** How a product is stored and shown. */
  public static final Entity<Product> ENTITY =
      Entity.of(Product.class)
          .path("products")
          .id("id", uuid())
          .field("name", text(120))
          .generated("slug", text(140), Generated.slug("name"))
          .field("price", money())
          .hasMany("orderLines", () -> OrderLine.ENTITY, "product")
          .build();
}
