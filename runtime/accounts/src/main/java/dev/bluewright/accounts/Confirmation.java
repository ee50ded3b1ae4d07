package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/**
 * Which address of a person is confirmed. Accounts that are older than the wish to confirm have
 * none, and sign in as before.
 *
 * @param address the address, or the empty text where none is
 */
record Confirmation(UUID id, Object personId, String address) {

  static Entity<Confirmation> of(Entity<?> person) {
    return Entity.of(Confirmation.class)
        .kept("bluewright_confirmation")
        .id("id", uuid())
        .belongsTo("person", () -> person)
        .unique()
        .onDelete(cascade())
        .field("address", text(Forms.LONGEST_TEXT))
        .build();
  }
}
