package dev.bluewright.http;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** Holds coins that are put in one by one, and that nobody writes. */
record Coffer(UUID id, String name, long coins) {
  static final Entity<Coffer> ENTITY =
      Entity.of(Coffer.class)
          .path("coffers")
          .id("id", uuid())
          .field("name", text(60))
          .withheld("coins", integer().defaultsTo(3).range(0L, 9L))
          .action(
              "putIn",
              takes("number", integer().range(1L, null)),
              set("coins", computed("coins + number")))
          .build();
}
