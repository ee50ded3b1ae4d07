package dev.bluewright.http;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.url;
import static dev.bluewright.store.Grants.anyone;

import dev.bluewright.store.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record Link(
    long id,
    String target,
    String shortCode,
    long visits,
    @Nullable Long ownerId,
    Instant createdAt,
    Instant updatedAt) {

  static final Entity<Link> ENTITY =
      Entity.of(Link.class)
          .path("links")
          .snakeCase()
          .shownAs("target", "original_url")
          .sort("-visits")
          .page(3, 5)
          .id("id", sequence())
          .field("target", url())
          .field("shortCode", text(12).unique())
          .field("visits", integer().defaultsTo(0L))
          .belongsTo("owner", () -> Owner.ENTITY)
          .optional()
          .timestamps()
          .action("reset", set("visits", 0L))
          .allow("read", anyone())
          .allow("create", anyone())
          .allow("update", anyone())
          .allow("delete", anyone())
          .allow("reset", anyone())
          .build();
}
