package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that was asked for and is not sent yet. It says for which login, whether or not there is
 * such a person: that is looked up by who sends it. It holds no token: one is made when it is sent.
 *
 * @param attempts how often it was begun to send it
 * @param dueAt when it may be sent; one that is being sent is due again if that does not end
 */
record WaitingMail(
    UUID id, String occasion, String login, long attempts, Instant madeAt, Instant dueAt) {

  static final Entity<WaitingMail> ENTITY =
      Entity.of(WaitingMail.class)
          .kept("bluewright_waiting_mail")
          .id("id", uuid())
          .field("occasion", text(Occasion.LONGEST))
          .field("login", text(Forms.LONGEST_TEXT))
          .field("attempts", integer())
          .field("madeAt", dateTime())
          .field("dueAt", dateTime())
          .build();

  WaitingMail due(Instant other) {
    return new WaitingMail(id, occasion, login, attempts, madeAt, other);
  }
}
