package dev.bluewright.benchmarks.search;

import static dev.bluewright.store.Columns.longText;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** A note whose texts are read for every search. */
record PlainNote(UUID id, String title, String body) {
  static final Entity<PlainNote> ENTITY =
      Entity.of(PlainNote.class)
          .path("plain-notes")
          .id("id", uuid())
          .field("title", text(100))
          .field("body", longText())
          .build();
}
