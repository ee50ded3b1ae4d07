package dev.bluewright.http;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Columns.when;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import java.util.UUID;

/** Something that is packed, with trays that must fit. */
record Crate(UUID id, long room, long packed) {
  static final Entity<Crate> ENTITY =
      Entity.of(Crate.class)
          .path("crates")
          .id("id", uuid())
          .field("room", integer())
          .field("packed", integer().defaultsTo(0))
          .hasNested("trays", () -> Tray.ENTITY, "crate")
          .check("fits", "packed <= room", "packed", "No more is packed than there is room.")
          .guard("empty", "delete", "packed == 0", "Only an empty crate is deleted.")
          .action(
              "pack",
              takes("pieces", integer().range(1L, 9L)),
              set("packed", computed("packed + pieces")))
          .action(
              "take",
              takes("pieces", integer().range(1L, null)),
              when("packed >= pieces", "Less is packed."),
              set("packed", computed("packed - pieces")))
          .build();

  /** A part of a crate. */
  record Tray(UUID id, long width, UUID crateId) {
    static final Entity<Tray> ENTITY =
        Entity.of(Tray.class)
            .path("trays")
            .id("id", uuid())
            .field("width", integer())
            .belongsTo("crate", () -> Crate.ENTITY)
            .onDelete(Relation.OnDelete.CASCADE)
            .check("narrow", "width <= crate.room", "width", "A tray is no wider than its crate.")
            .build();
  }
}
