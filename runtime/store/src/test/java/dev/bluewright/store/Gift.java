package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;

/** What moves the credit of a patron. */
record Gift(UUID id, long amount, UUID patronId) {
  static final Entity<Gift> ENTITY =
      Entity.of(Gift.class)
          .kept("bin_gift")
          .path("gifts")
          .id("id", uuid())
          .field("amount", integer())
          .belongsTo("patron", () -> Patron.ENTITY)
          .build();

  static Row of(Object patron, long amount) {
    return Row.of(null, amount, patron);
  }
}
