package dev.bluewright.store;

import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.anyone;

import java.util.UUID;

/** What an {@link Errand} is run with, one at a time. Nobody takes it out by itself. */
record Cart(UUID id, String name, String state) {
  static final Entity<Cart> ENTITY =
      Entity.of(Cart.class)
          .id("id", uuid())
          .field("name", text(60))
          .field("state", oneOf("in", "out", "broken").defaultsTo("in"))
          .action("takeOut", Columns.from("state", "in"), set("state", "out"))
          .action("bringBack", set("state", "in"))
          .history()
          .allow("create", anyone())
          .allow("read", anyone())
          .allow("update", anyone())
          .build();

  static Row named(String name) {
    return Row.of(null, name, "in");
  }
}
