package dev.bluewright.http;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;

import dev.bluewright.store.Entity;
import org.jspecify.annotations.Nullable;

/** Every name is a keyword somewhere. */
record Order(Long id, String select, @Nullable String user, long group, boolean status) {
  static final Entity<Order> ENTITY =
      Entity.of(Order.class)
          .path("orders")
          .id("id", sequence())
          .field("select", text(50))
          .field("user", text(50).optional())
          .field("group", integer().defaultsTo(0))
          .field("status", bool().defaultsTo(false))
          .build();
}
