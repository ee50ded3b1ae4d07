package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody had everything deleted, so that a token of theirs that still counts does not make
 * them anew. It names nobody, and is gone after a day.
 *
 * @param digest as {@link Identity#digest}
 * @param leftAt tokens from before make nobody
 */
record Departure(UUID id, String digest, Instant leftAt) {
  static final Entity<Departure> ENTITY =
      Entity.of(Departure.class)
          .kept("bluewright_departure")
          .fleeting()
          .id("id", uuid())
          .field("digest", text(Digests.LENGTH).unique())
          .field("leftAt", dateTime())
          .build();
}
