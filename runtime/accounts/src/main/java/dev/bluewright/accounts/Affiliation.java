package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/**
 * Which tenant is meant by what tokens of a provider say of whose somebody is.
 *
 * @param digest SHA-256 of issuer and word, in hexadecimal; no other tenant has the same
 * @param issuer as the provider's tokens have it
 * @param word what the claim says
 */
record Affiliation(UUID id, Object tenantId, String digest, String issuer, String word) {
  static final int LONGEST_WORD = 255;
  private static final int LONGEST_ISSUER = 512;

  static Entity<Affiliation> of(Entity<?> tenant) {
    return Entity.of(Affiliation.class)
        .kept("bluewright_affiliation")
        .id("id", uuid())
        .belongsTo("tenant", () -> tenant)
        .onDelete(cascade())
        .field("digest", text(Digests.LENGTH).unique())
        .field("issuer", text(LONGEST_ISSUER))
        .field("word", text(LONGEST_WORD))
        .build();
  }
}
