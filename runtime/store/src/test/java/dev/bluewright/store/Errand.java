package dev.bluewright.store;

import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.onlyWhere;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a {@link Cart} out, and brings it back when it ends; none is begun for a shift that ended.
 */
record Errand(UUID id, String state, UUID cartId, @Nullable UUID shiftId) {
  static final Entity<Errand> ENTITY =
      Entity.of(Errand.class)
          .kept("effect_errand")
          .id("id", uuid())
          .field("state", oneOf("running", "done", "dropped").defaultsTo("running"))
          .belongsTo("cart", () -> Cart.ENTITY)
          .belongsTo("shift", () -> Shift.ENTITY)
          .optional()
          .action("finish", Columns.from("state", "running"), set("state", "done"))
          .action("drop", Columns.from("state", "running"), set("state", "dropped"))
          .guard("inTime", "create", "shiftId == null || shift.state == 'on'", "It has ended.")
          .effect("create", "cart", "takeOut")
          .effect("finish", "cart", "bringBack")
          .action("leave", Columns.from("state", "running"), set("state", "dropped"))
          .effect("drop", "cart", "bringBack")
          .effect("leave", "cart", "bringBack", onlyWhere("shift.state == 'on'"))
          .build();

  static Row with(Object cart, @Nullable Object shift) {
    return Row.of(null, "running", cart, shift);
  }
}
