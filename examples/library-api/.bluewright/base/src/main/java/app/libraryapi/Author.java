package app.libraryapi;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An author. From {@code entities.Author} of blueprint.yaml. */
public record Author(
    UUID id, String name, @Nullable String email, Instant createdAt, Instant updatedAt) {

  /** How an author is stored and shown. */
  public static final Entity<Author> ENTITY =
      Entity.of(Author.class)
          .path("authors")
          .id("id", uuid())
          .field("name", text(120))
          .field("email", Columns.email().optional())
          .timestamps()
          .hasMany("books", () -> Book.ENTITY, "author")
          .build();
}
