package dev.bluewright.store;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;

import org.jspecify.annotations.Nullable;

/** Every name is a keyword somewhere. */
record Order(Long id, String class_, @Nullable String user, long group, boolean status) {
  static final Entity<Order> ENTITY =
      Entity.of(Order.class)
          .path("orders")
          .id("id", sequence())
          .field("class", text(50))
          .field("user", text(50).optional())
          .field("group", integer())
          .field("status", bool())
          .build();

  static Row of(String kind, long group) {
    return Row.of(null, kind, null, group, true);
  }
}
