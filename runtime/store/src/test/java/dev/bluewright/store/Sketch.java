package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.role;

import java.util.UUID;

/** What its owner may delete and restore, and a keeper may restore. */
record Sketch(UUID id, String title, UUID artistId) {
  static final Entity<Sketch> ENTITY =
      Entity.of(Sketch.class)
          .kept("bin_sketch")
          .path("sketches")
          .id("id", uuid())
          .field("title", text(100))
          .belongsTo("artist", () -> Member.ENTITY)
          .ownedBy("artist")
          .onDelete(cascade())
          .softDelete()
          .allow("create", authenticated())
          .allow("restore", owner(), role("keeper"))
          .allow("all", owner())
          .build();

  static Row titled(String title) {
    return Row.of(null, title, null);
  }
}
