package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.count;
import static dev.bluewright.store.Formulas.value;

import java.util.UUID;

/** What albums stand in, two at most; it goes for good. */
record Gallery(UUID id, String name) {
  static final Entity<Gallery> ENTITY =
      Entity.of(Gallery.class)
          .kept("bin_gallery")
          .path("galleries")
          .id("id", uuid())
          .field("name", text(50))
          .hasMany("albums", () -> Album.ENTITY, "gallery")
          .check("room", count("albums").atMost(value(2L)), "There is room for two albums.")
          .build();

  static Row named(String name) {
    return Row.of(null, name);
  }
}
