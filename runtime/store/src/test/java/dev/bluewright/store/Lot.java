package dev.bluewright.store;

import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;

/** What parcels lie in; it has no history of its own. */
record Lot(Long id, String name) {
  static final Entity<Lot> ENTITY =
      Entity.of(Lot.class).path("lots").id("id", sequence()).field("name", text(50)).build();

  static Row named(String name) {
    return Row.of(null, name);
  }
}
