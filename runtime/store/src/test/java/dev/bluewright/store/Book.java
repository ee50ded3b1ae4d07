package dev.bluewright.store;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.decimal;
import static dev.bluewright.store.Columns.enumeration;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.longText;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.time;
import static dev.bluewright.store.Columns.uuid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Book(
    UUID id,
    String title,
    @Nullable String notes,
    Status status,
    @Nullable BigDecimal price,
    @Nullable Long rating,
    boolean inPrint,
    @Nullable LocalDate publishedOn,
    @Nullable LocalTime opensAt,
    @Nullable Instant soldAt,
    @Nullable UUID authorId,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  enum Status implements Labelled {
    DRAFT("draft"),
    ON_SALE("on sale"),
    LOST("lost");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  static final Entity<Book> ENTITY =
      Entity.of(Book.class)
          .path("books")
          .id("id", uuid())
          .field("title", text(200).unique())
          .field("notes", longText().optional())
          .field("status", enumeration(Status.class).defaultsTo(Status.DRAFT))
          .field("price", decimal(10, 2).optional())
          .field("rating", integer().optional())
          .field("inPrint", bool().defaultsTo(true))
          .field("publishedOn", date().optional())
          .field("opensAt", time().optional())
          .field("soldAt", dateTime().optional())
          .belongsTo("author", () -> Author.ENTITY)
          .optional()
          .timestamps()
          .versioned()
          .action("sell", Columns.from("status", Status.DRAFT), set("status", Status.ON_SALE))
          .hasNested("chapters", () -> Chapter.ENTITY, "book")
          .manyToMany(
              "tags", "tag", () -> Tag.ENTITY, Columns.joined("book_tags", "book_id", "tag_id"))
          .build();

  /** A draft with only what is required. */
  static Row titled(String title) {
    return Row.of(
        null, title, null, "draft", null, null, true, null, null, null, null, null, null, null);
  }

  static Column column(String name) {
    return ENTITY.column(name);
  }
}
