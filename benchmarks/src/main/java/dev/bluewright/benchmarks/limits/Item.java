package dev.bluewright.benchmarks.limits;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Columns.when;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.sum;
import static dev.bluewright.store.Formulas.value;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** What is taken from by an action, and by records that belong to it. */
record Item(UUID id, long stock, long bottles) {
  static final Entity<Item> ENTITY =
      Entity.of(Item.class)
          .kept("limit_item")
          .path("items")
          .id("id", uuid())
          .field("stock", integer().range(0L, null))
          .moved(
              "bottles",
              integer().range(0L, null),
              value(0L).minus(sum("lines", field("quantity"))))
          .hasMany("lines", () -> Line.ENTITY, "item")
          .action(
              "take", when("stock >= 1", "Nothing is left."), set("stock", computed("stock - 1")))
          .build();
}
