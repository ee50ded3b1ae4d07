package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;

record Shop(UUID id, String name) {
  static final Entity<Shop> ENTITY =
      Entity.of(Shop.class).id("id", uuid()).field("name", text(40)).kept("shop").build();

  static Row named(String name) {
    return Row.of(null, name);
  }
}
