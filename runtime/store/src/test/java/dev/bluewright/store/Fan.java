package dev.bluewright.store;

import static dev.bluewright.store.Columns.clear;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may have a favourite album, and is paired with those that they like. */
record Fan(UUID id, String name, @Nullable UUID favouriteId) {
  static final Entity<Fan> ENTITY =
      Entity.of(Fan.class)
          .kept("bin_fan")
          .path("fans")
          .id("id", uuid())
          .field("name", text(100))
          .belongsTo("favourite", () -> Album.ENTITY)
          .optional()
          .onDelete(clear())
          .softDelete()
          .inverseOf("albums", () -> Album.ENTITY, "fans")
          .build();

  static Row of(String name, @Nullable Object favourite) {
    return Row.of(null, name, favourite);
  }
}
