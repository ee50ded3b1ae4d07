package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;

import java.util.UUID;

/** A person of a troupe. */
record Actor(UUID id, String name, UUID troupeId) {
  static final Entity<Actor> ENTITY =
      Entity.of(Actor.class)
          .kept("tenant_actor")
          .path("actors")
          .id("id", uuid())
          .field("name", text(80))
          .belongsTo("troupe", () -> Troupe.ENTITY)
          .onDelete(cascade())
          .within("troupe")
          .person()
          .allow("all", authenticated())
          .build();

  static Row of(String name, Object troupe) {
    return Row.of(null, name, troupe);
  }
}
