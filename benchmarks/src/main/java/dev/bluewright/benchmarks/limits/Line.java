package dev.bluewright.benchmarks.limits;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** What takes bottles. */
record Line(UUID id, long quantity, UUID itemId) {
  static final Entity<Line> ENTITY =
      Entity.of(Line.class)
          .kept("limit_line")
          .path("lines")
          .id("id", uuid())
          .field("quantity", integer())
          .belongsTo("item", () -> Item.ENTITY)
          .build();
}
