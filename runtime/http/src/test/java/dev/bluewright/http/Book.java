package dev.bluewright.http;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.decimal;
import static dev.bluewright.store.Columns.enumeration;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.json;
import static dev.bluewright.store.Columns.longText;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.time;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Labelled;
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
    @Nullable String isbn,
    @Nullable String extra,
    @Nullable UUID authorId,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  enum Status implements Labelled {
    DRAFT("draft"),
    ON_SALE("on sale");

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
          .field("rating", integer().optional().range(1, 5))
          .field("inPrint", bool().defaultsTo(true))
          .field("publishedOn", date().optional())
          .field("opensAt", time().optional())
          .field("soldAt", dateTime().optional())
          .field("isbn", text(13).optional().pattern("[0-9]{13}"))
          .field("extra", json().optional())
          .belongsTo("author", () -> Author.ENTITY)
          .optional()
          .timestamps()
          .versioned()
          .action("putOnSale", Columns.from("status", Status.DRAFT), set("status", Status.ON_SALE))
          .build();
}
