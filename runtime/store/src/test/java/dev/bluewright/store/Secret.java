package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.person;

import java.util.UUID;

/** What a scout tells friends alone. */
record Secret(UUID id, String text, UUID ownerId) {
  static final Entity<Secret> ENTITY =
      Entity.of(Secret.class)
          .path("secrets")
          .id("id", uuid())
          .field("text", Columns.text(100))
          .belongsTo("owner", () -> Scout.ENTITY)
          .onDelete(cascade())
          .ownedBy("owner")
          .allow("create", authenticated())
          .allow("read", owner(), person("owner.friends"))
          .allow("update", owner())
          .allow("delete", owner())
          .build();

  static Row of(String text) {
    return Row.of(null, text, null);
  }
}
