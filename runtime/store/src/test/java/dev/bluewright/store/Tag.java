package dev.bluewright.store;

import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;

record Tag(Long id, String name) {
  static final Entity<Tag> ENTITY =
      Entity.of(Tag.class)
          .path("tags")
          .id("id", sequence())
          .field("name", text(50).unique())
          .inverseOf("books", () -> Book.ENTITY, "tags")
          .build();
}
