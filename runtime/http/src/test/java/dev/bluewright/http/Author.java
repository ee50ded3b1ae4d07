package dev.bluewright.http;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.url;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Author(UUID id, String name, @Nullable String email, @Nullable String homepage) {
  static final Entity<Author> ENTITY =
      Entity.of(Author.class)
          .path("authors")
          .id("id", uuid())
          .field("name", text(100).minLength(1))
          .field("email", Columns.email().optional().unique())
          .field("homepage", url().optional())
          .hasMany("books", () -> Book.ENTITY, "author")
          .build();
}
