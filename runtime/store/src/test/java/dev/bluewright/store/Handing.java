package dev.bluewright.store;

import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.uuid;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What went out of a {@link Pouch}, or came into it, and what the other one had left. */
record Handing(UUID id, BigDecimal amount, @Nullable BigDecimal of, UUID pouchId) {
  static final Entity<Handing> ENTITY =
      Entity.of(Handing.class)
          .kept("making_handing")
          .id("id", uuid())
          .field("amount", money().range(null, 1000))
          .field("of", money().optional())
          .belongsTo("pouch", () -> Pouch.ENTITY)
          .build();
}
