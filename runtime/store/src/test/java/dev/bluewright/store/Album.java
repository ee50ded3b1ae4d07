package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.joined;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept when it is deleted, with albums within it, and photos. */
record Album(
    UUID id,
    String title,
    @Nullable UUID galleryId,
    @Nullable UUID withinId,
    long photoCount,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  static final Entity<Album> ENTITY =
      Entity.of(Album.class)
          .kept("bin_album")
          .path("albums")
          .id("id", uuid())
          .field("title", text(100).unique())
          .belongsTo("gallery", () -> Gallery.ENTITY)
          .optional()
          .onDelete(cascade())
          .belongsTo("within", () -> Album.ENTITY)
          .optional()
          .onDelete(cascade())
          .computed("photoCount", Columns.integer(), Formulas.count("photos"))
          .timestamps()
          .versioned()
          .softDelete()
          .history()
          .hasMany("photos", () -> Photo.ENTITY, "album")
          .manyToMany(
              "fans", "fan", () -> Fan.ENTITY, joined("bin_album__fans", "album_id", "fan_id"))
          .build();

  static Row titled(String title) {
    return Row.of(null, title, null, null, null, null, null, null);
  }
}
