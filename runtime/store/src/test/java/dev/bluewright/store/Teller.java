package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;

/** Works at a {@link Till}. */
record Teller(UUID id, String name) {
  static final Entity<Teller> ENTITY =
      Entity.of(Teller.class)
          .kept("making_teller")
          .id("id", uuid())
          .field("name", text(60))
          .person()
          .allow("read", Grants.anyone())
          .build();
}
