package dev.bluewright.http.port;

import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.longText;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;

/**
 * A call that was accepted and has no answer yet.
 *
 * @param id the key that it is made with
 * @param call the action that calls, {@code Order.pay}
 * @param subject the id of the record
 * @param asked what is asked, as {@link Crossing#text} writes it
 * @param before what the record showed before it waited
 * @param attempts how often it was made
 * @param dueAt when it may be made; one that is being made is due again if that does not end
 */
record WaitingCall(
    UUID id,
    String call,
    String subject,
    String asked,
    String before,
    long attempts,
    Instant madeAt,
    Instant dueAt) {
  private static final int LONGEST_NAME = 200;

  static final Entity<WaitingCall> ENTITY =
      Entity.of(WaitingCall.class)
          .kept("bluewright_port_call")
          .id("id", uuid())
          .field("call", text(LONGEST_NAME))
          .field("subject", text(LONGEST_NAME))
          .field("asked", longText())
          .field("before", text(LONGEST_NAME))
          .field("attempts", integer())
          .field("madeAt", dateTime())
          .field("dueAt", dateTime())
          .build();

  CallKey key() {
    return new CallKey(id, attempts);
  }
}
