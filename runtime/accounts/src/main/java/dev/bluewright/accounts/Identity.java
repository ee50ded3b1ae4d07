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
 * Who a person is at a provider.
 *
 * @param digest SHA-256 of issuer and subject, in hexadecimal; nobody else has the same
 * @param issuer as the provider's tokens have it
 * @param subject as the provider knows the person
 * @param endedAt tokens from before count no longer; null where all do
 * @param roleAt when the token was issued that the person's role is from; null where it is from
 *     none
 */
record Identity(
    UUID id,
    Object personId,
    String digest,
    String issuer,
    String subject,
    @Nullable Instant endedAt,
    @Nullable Instant roleAt) {
  private static final int LONGEST_ISSUER = 512;
  private static final int LONGEST_SUBJECT = 255;

  static Entity<Identity> of(Entity<?> person) {
    return Entity.of(Identity.class)
        .kept("bluewright_identity")
        .id("id", uuid())
        .belongsTo("person", () -> person)
        .onDelete(cascade())
        .field("digest", text(Digests.LENGTH).unique())
        .field("issuer", text(LONGEST_ISSUER))
        .field("subject", text(LONGEST_SUBJECT))
        .field("endedAt", dateTime().optional())
        .field("roleAt", dateTime().optional())
        .build();
  }

  static String digest(String issuer, String subject) {
    return Digests.of(issuer + "\n" + subject);
  }

  /** Whether a token of a moment counts; one that tells no moment does while no other was ended. */
  boolean admits(@Nullable Instant issuedAt) {
    return endedAt == null || (issuedAt != null && issuedAt.isAfter(endedAt));
  }
}
