package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that a program comes with, which acts for the person who made it. Only its digest is kept,
 * and its first characters, by which people recognise it.
 *
 * @param digest SHA-256 of the key, in hexadecimal
 * @param scopes what it may do, separated by blanks; see {@link dev.bluewright.store.Mandate}
 * @param expiresAt when it ends; null for never
 * @param usedAt when it was last used, to the minute; null before the first time
 */
record ApiKey(
    UUID id,
    Object personId,
    String name,
    String prefix,
    String digest,
    String scopes,
    Instant madeAt,
    @Nullable Instant expiresAt,
    @Nullable Instant usedAt) {
  static final int LONGEST_NAME = 100;
  static final int LONGEST_SCOPES = 1000;
  private static final int LONGEST_PREFIX = 20;

  static Entity<ApiKey> of(Entity<?> person) {
    return Entity.of(ApiKey.class)
        .kept("bluewright_api_key")
        .fleeting()
        .id("id", uuid())
        .belongsTo("person", () -> person)
        .onDelete(cascade())
        .field("name", text(LONGEST_NAME))
        .field("prefix", text(LONGEST_PREFIX))
        .field("digest", text(Digests.LENGTH).unique())
        .field("scopes", text(LONGEST_SCOPES))
        .field("madeAt", dateTime())
        .field("expiresAt", dateTime().optional())
        .field("usedAt", dateTime().optional())
        .build();
  }

  /** What it may do. */
  Set<String> allowed() {
    return Set.copyOf(List.of(scopes.split(" ", -1)));
  }

  boolean counts(Instant now) {
    return expiresAt == null || expiresAt.isAfter(now);
  }
}
