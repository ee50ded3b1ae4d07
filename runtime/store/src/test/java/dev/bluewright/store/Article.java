package dev.bluewright.store;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.now;
import static dev.bluewright.store.Columns.reference;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.taken;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Columns.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is sold, with rules and with actions that take something. */
record Article(
    UUID id, long stock, BigDecimal price, @Nullable Instant soldAt, @Nullable UUID authorId) {
  static final Entity<Article> ENTITY =
      Entity.of(Article.class)
          .path("articles")
          .id("id", uuid())
          .field("stock", integer().range(-1_000_000L, 1_000L))
          .field("price", money())
          .field("soldAt", dateTime().optional())
          .belongsTo("author", () -> Author.ENTITY)
          .optional()
          .check("dearEnough", "price * 3 >= 0.3", "price", "An article costs at least a third.")
          .check("namedAuthor", "author.name != 'Nobody'", "authorId", "Nobody is no author.")
          .check("soldJustNow", "now() - soldAt <= duration('3s')", "soldAt", "It was sold before.")
          .guard("soldOut", "delete", "stock == 0", "There is some left.")
          .action(
              "sell",
              takes("quantity", integer().range(1L, null)),
              when("stock >= quantity", "Not enough in stock."),
              set("stock", computed("stock - quantity")),
              set("soldAt", now()))
          .action(
              "restock", takes("quantity", integer()), set("stock", computed("stock + quantity")))
          .action("raise", set("price", computed("price * 1.1 + 0.00005")))
          .action("discount", set("price", computed("price - 1000")))
          .action(
              "hand",
              takes("authorId", reference(() -> Author.ENTITY)),
              set("authorId", taken("authorId")))
          .build();
}
