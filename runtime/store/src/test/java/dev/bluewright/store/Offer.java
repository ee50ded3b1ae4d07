package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;

/** More than was offered for a {@link Antique} before. */
record Offer(UUID id, long amount, UUID bidderId, UUID antiqueId) {
  static final Entity<Offer> ENTITY =
      Entity.of(Offer.class)
          .kept("measured_offer")
          .id("id", uuid())
          .field("amount", integer())
          .field("bidderId", uuid())
          .belongsTo("antique", () -> Antique.ENTITY)
          .guard(
              "more",
              "create",
              "antique.highest == null || amount > antique.highest",
              "It is too little.")
          .guard("notOwn", "create", "bidderId != antique.sellerId", "It is one's own.")
          .build();

  static Row of(long amount, UUID bidder, Object antique) {
    return Row.of(null, amount, bidder, antique);
  }
}
