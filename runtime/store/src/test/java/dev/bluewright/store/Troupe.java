package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;

import java.util.UUID;

/** A tenant: what belongs to a troupe is nobody else's. */
record Troupe(UUID id, String name) {
  static final Entity<Troupe> ENTITY =
      Entity.of(Troupe.class)
          .kept("tenant_troupe")
          .path("troupes")
          .id("id", uuid())
          .field("name", text(80))
          .tenant()
          .hasMany("plays", () -> Play.ENTITY, "troupe")
          .allow("all", authenticated())
          .build();

  static Row named(String name) {
    return Row.of(null, name);
  }
}
