package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which one person signs up as one of a tenant's, once. Only its digest is kept.
 *
 * @param role what the person may do; null for what whoever signs up may
 * @param digest SHA-256 of the token, in hexadecimal
 */
record Invitation(
    UUID id, Object tenantId, @Nullable String role, String digest, Instant expiresAt) {
  static final int LONGEST_ROLE = 63;

  static Entity<Invitation> of(Entity<?> tenant) {
    return Entity.of(Invitation.class)
        .kept("bluewright_invitation")
        .fleeting()
        .id("id", uuid())
        .belongsTo("tenant", () -> tenant)
        .onDelete(cascade())
        .field("role", text(LONGEST_ROLE).optional())
        .field("digest", text(Digests.LENGTH).unique())
        .field("expiresAt", dateTime())
        .build();
  }

  boolean counts() {
    return expiresAt.isAfter(Instant.now());
  }
}
