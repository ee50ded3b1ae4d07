package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sold to whoever makes the highest {@link Offer}; the seller makes none. */
record Antique(UUID id, UUID sellerId, @Nullable Long highest) {
  static final Entity<Antique> ENTITY =
      Entity.of(Antique.class)
          .kept("measured_antique")
          .id("id", uuid())
          .field("sellerId", uuid())
          .computed(
              "highest",
              integer().optional(),
              Formulas.greatest("offers", Formulas.field("amount")))
          .hasMany("offers", () -> Offer.ENTITY, "antique")
          .build();

  static Row of(UUID seller) {
    return Row.of(null, seller, null);
  }
}
