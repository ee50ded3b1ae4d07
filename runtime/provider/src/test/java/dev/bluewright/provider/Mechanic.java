package dev.bluewright.provider;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Grants;
import java.util.UUID;

/** A person of a garage. */
record Mechanic(UUID id, String email, String role, UUID garageId) {
  static final Entity<Mechanic> ENTITY =
      Entity.of(Mechanic.class)
          .path("mechanics")
          .id("id", uuid())
          .field("email", Columns.email().unique())
          .field(
              "role",
              oneOf("mechanic", "foreman")
                  .defaultsTo("mechanic")
                  .writableBy(Grants.role("foreman")))
          .belongsTo("garage", () -> Garage.ENTITY)
          .onDelete(cascade())
          .within("garage")
          .person()
          .allow("read", authenticated())
          .build();
}
