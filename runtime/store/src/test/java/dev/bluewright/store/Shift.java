package dev.bluewright.store;

import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;

/** When it ends, what is still running is dropped. */
record Shift(UUID id, String state) {
  static final Entity<Shift> ENTITY =
      Entity.of(Shift.class)
          .kept("effect_shift")
          .id("id", uuid())
          .field("state", oneOf("on", "over").defaultsTo("on"))
          .hasMany("errands", () -> Errand.ENTITY, "shift")
          .action("end", set("state", "over"))
          .effect("end", "errands", "drop")
          .build();

  static Row on() {
    return Row.of(null, "on");
  }
}
