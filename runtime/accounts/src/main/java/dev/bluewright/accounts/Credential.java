package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/**
 * What proves who a person is. It is an entity of its own, which no address leads to, so that no
 * list, filter or expansion of people can show it.
 *
 * @param personId id of the person, who has one credential
 * @param hash Argon2id, in the PHC string format
 * @param generation grows whenever all sessions of the person end; tokens of another one count no
 *     longer
 */
record Credential(UUID id, Object personId, String hash, long generation) {
  private static final int LONGEST_HASH = 200;

  static Entity<Credential> of(Entity<?> person) {
    return Entity.of(Credential.class)
        .kept("bluewright_credential")
        .id("id", uuid())
        .belongsTo("person", () -> person)
        .unique()
        .onDelete(cascade())
        .field("hash", text(LONGEST_HASH))
        .field("generation", integer())
        .build();
  }
}
