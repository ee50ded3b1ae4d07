package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Grants;
import java.util.UUID;

/** A person of a firm. */
record Worker(UUID id, String email, String role, UUID firmId) {
  static final Entity<Worker> ENTITY =
      Entity.of(Worker.class)
          .path("workers")
          .id("id", uuid())
          .field("email", Columns.email().unique())
          .field(
              "role", oneOf("worker", "boss").defaultsTo("worker").writableBy(Grants.role("boss")))
          .belongsTo("firm", () -> Firm.ENTITY)
          .onDelete(cascade())
          .within("firm")
          .person()
          .allow("create", Grants.role("boss"))
          .allow("read", authenticated())
          .allow("update", owner(), Grants.role("boss"))
          .allow("delete", owner(), Grants.role("boss"))
          .build();
}
