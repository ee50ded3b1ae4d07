package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.clear;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Chapter(UUID id, String title, UUID bookId, @Nullable Long tagId) {
  static final Entity<Chapter> ENTITY =
      Entity.of(Chapter.class)
          .path("chapters")
          .id("id", uuid())
          .field("title", text(100).unique())
          .belongsTo("book", () -> Book.ENTITY)
          .onDelete(cascade())
          .belongsTo("tag", () -> Tag.ENTITY)
          .optional()
          .onDelete(clear())
          .build();

  static Row titled(String title, @Nullable Object tag) {
    return Row.of(null, title, null, tag);
  }
}
