package dev.bluewright.benchmarks.limits;

import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** What a reader gives to an item once. */
record Vote(UUID id, UUID readerId, UUID itemId) {
  static final Entity<Vote> ENTITY =
      Entity.of(Vote.class)
          .kept("limit_vote")
          .path("votes")
          .id("id", uuid())
          .belongsTo("reader", () -> Reader.ENTITY)
          .belongsTo("item", () -> Item.ENTITY)
          .uniqueTogether("readerId", "itemId")
          .build();
}
