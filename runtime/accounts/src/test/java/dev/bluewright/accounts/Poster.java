package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** What everybody may read, write, delete and restore, signed in or not. */
record Poster(UUID id, String title, boolean hung) {
  static final Entity<Poster> ENTITY =
      Entity.of(Poster.class)
          .kept("club_poster")
          .path("posters")
          .id("id", uuid())
          .field("title", text(200))
          .field("hung", bool().defaultsTo(false))
          .action("hang", set("hung", true))
          .softDelete()
          .build();
}
