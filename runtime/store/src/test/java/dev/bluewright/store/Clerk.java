package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Somebody who works in an office, and whom the others know. */
@NullUnmarked
record Clerk(UUID id, String name) {
  static final Entity<Clerk> ENTITY =
      Entity.of(Clerk.class)
          .kept("way_clerk")
          .id("id", uuid())
          .field("name", text(100))
          .inverseOf("desks", () -> Desk.ENTITY, "members")
          .person()
          .allow("read", authenticated())
          .allow("update", owner())
          .build();
}
