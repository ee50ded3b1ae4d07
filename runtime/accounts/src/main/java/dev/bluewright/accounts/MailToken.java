package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;

/**
 * A token that was sent by mail and counts once. Only its digest is kept.
 *
 * @param address where it was sent; it counts no longer once the person has another
 * @param digest SHA-256 of the token, in hexadecimal
 */
record MailToken(
    UUID id, Object personId, String occasion, String address, String digest, Instant expiresAt) {

  static Entity<MailToken> of(Entity<?> person) {
    return Entity.of(MailToken.class)
        .kept("bluewright_mail_token")
        .fleeting()
        .id("id", uuid())
        .belongsTo("person", () -> person)
        .onDelete(cascade())
        .field("occasion", text(Occasion.LONGEST))
        .field("address", text(Forms.LONGEST_TEXT))
        .field("digest", text(Digests.LENGTH).unique())
        .field("expiresAt", dateTime())
        .build();
  }
}
