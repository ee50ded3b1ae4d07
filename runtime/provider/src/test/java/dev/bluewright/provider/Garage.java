package dev.bluewright.provider;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** A tenant. */
record Garage(UUID id, String name) {
  static final Entity<Garage> ENTITY =
      Entity.of(Garage.class)
          .path("garages")
          .id("id", uuid())
          .field("name", text(80))
          .tenant()
          .allow("read", authenticated())
          .build();
}
