package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Author(UUID id, String name, @Nullable String email) {
  static final Entity<Author> ENTITY =
      Entity.of(Author.class)
          .path("authors")
          .id("id", uuid())
          .field("name", text(100))
          .field("email", Columns.email().optional().unique())
          .hasMany("books", () -> Book.ENTITY, "author")
          .build();
}
