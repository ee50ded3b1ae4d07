package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;

/**
 * A token that can be exchanged once for the next one of its family. Only its digest is kept.
 *
 * @param family all tokens that came, one from the other, of one sign-in
 * @param digest SHA-256 of the token, in hexadecimal
 * @param spent whether it was exchanged; whoever comes with it again has stolen it, or was stolen
 *     from
 */
record RefreshToken(
    UUID id, Object personId, UUID family, String digest, boolean spent, Instant expiresAt) {

  static Entity<RefreshToken> of(Entity<?> person) {
    return Entity.of(RefreshToken.class)
        .kept("bluewright_refresh_token")
        .fleeting()
        .id("id", uuid())
        .belongsTo("person", () -> person)
        .onDelete(cascade())
        .field("family", uuid())
        .field("digest", text(Digests.LENGTH).unique())
        .field("spent", bool())
        .field("expiresAt", dateTime())
        .build();
  }
}
