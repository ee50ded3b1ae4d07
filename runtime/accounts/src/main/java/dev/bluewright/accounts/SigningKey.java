package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;

/**
 * A key that access tokens are signed with, shared by all replicas of a service.
 *
 * @param secret 256 bits by chance, in Base64
 */
record SigningKey(UUID id, String secret, Instant madeAt) {
  private static final int LONGEST_SECRET = 64;

  static final Entity<SigningKey> ENTITY =
      Entity.of(SigningKey.class)
          .kept("bluewright_signing_key")
          .id("id", uuid())
          .field("secret", text(LONGEST_SECRET))
          .field("madeAt", dateTime())
          .build();
}
