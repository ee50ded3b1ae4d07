package dev.bluewright.store;

import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.uuid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was put into a {@link Till}, or taken out of it, and by whom. */
record Slip(
    UUID id,
    String kind,
    BigDecimal amount,
    @Nullable BigDecimal left,
    @Nullable Instant at,
    long number,
    UUID tillId,
    @Nullable UUID tellerId) {
  static final Entity<Slip> ENTITY =
      Entity.of(Slip.class)
          .kept("making_slip")
          .id("id", uuid())
          .field("kind", oneOf("opened", "in", "out", "low").defaultsTo("in"))
          .field("amount", money().range(null, 1000))
          .field("left", money().optional())
          .field("at", dateTime().optional())
          .generated("number", integer(), Generated.sequence())
          .belongsTo("till", () -> Till.ENTITY)
          .belongsTo("teller", () -> Teller.ENTITY)
          .optional()
          .ownedBy("teller")
          .allow("read", Grants.owner())
          .build();
}
