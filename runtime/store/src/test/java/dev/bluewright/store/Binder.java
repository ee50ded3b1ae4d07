package dev.bluewright.store;

import static dev.bluewright.store.Columns.file;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has a cover, holds sheets, and is kept when it is deleted. */
record Binder(UUID id, String title, @Nullable StoredFile cover, long version) {
  static final Entity<Binder> ENTITY =
      Entity.of(Binder.class)
          .kept("file_binder")
          .path("binders")
          .id("id", uuid())
          .field("title", text(100))
          .field("cover", file(1_000, "image/png"))
          .versioned()
          .softDelete()
          .history()
          .hasMany("sheets", () -> Sheet.ENTITY, "binder")
          .build();

  static Row titled(String title) {
    return Row.of(null, title, null, null);
  }
}
