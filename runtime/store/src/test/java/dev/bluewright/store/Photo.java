package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;

import java.util.UUID;

/** What goes with its album, and comes back with it. */
record Photo(Long id, String title, UUID albumId) {
  static final Entity<Photo> ENTITY =
      Entity.of(Photo.class)
          .kept("bin_photo")
          .path("photos")
          .id("id", sequence())
          .field("title", text(100))
          .belongsTo("album", () -> Album.ENTITY)
          .onDelete(cascade())
          .history()
          .build();

  static Row of(Object album, String title) {
    return Row.of(null, title, album);
  }
}
