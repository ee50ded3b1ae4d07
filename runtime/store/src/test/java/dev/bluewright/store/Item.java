package dev.bluewright.store;

import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.math.BigDecimal;
import java.util.UUID;

record Item(UUID id, String name, BigDecimal price) {
  static final Entity<Item> ENTITY =
      Entity.of(Item.class)
          .path("items")
          .id("id", uuid())
          .field("name", text(50))
          .field("price", money())
          .build();

  static Row of(String name, String price) {
    return Row.of(null, name, new BigDecimal(price));
  }
}
