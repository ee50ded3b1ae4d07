package app.libraryapi;

import static dev.bluewright.store.Columns.decimal;
import static dev.bluewright.store.Columns.enumeration;
import static dev.bluewright.store.Columns.from;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A book. From {@code entities.Book} of blueprint.yaml. */
public record Book(
    UUID id,
    String title,
    String isbn,
    @Nullable Long pages,
    BigDecimal price,
    BookStatus status,
    UUID authorId,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** How a book is stored and shown. */
  public static final Entity<Book> ENTITY =
      Entity.of(Book.class)
          .path("books")
          .id("id", uuid())
          .field("title", text(200))
          .field("isbn", text(17).unique())
          .field("pages", integer().optional().range(1L, 20000L))
          .field("price", decimal(8, 2))
          .field("status", enumeration(BookStatus.class).defaultsTo(BookStatus.DRAFT))
          .belongsTo("author", () -> Author.ENTITY)
          .timestamps()
          .versioned()
          .action("publish", from("status", BookStatus.DRAFT), set("status", BookStatus.PUBLISHED))
          .build();
}
