package dev.bluewright.benchmarks.search;

import static dev.bluewright.store.Columns.longText;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** A note whose words an index knows. */
record IndexedNote(UUID id, String title, String body) {
  static final Entity<IndexedNote> ENTITY =
      Entity.of(IndexedNote.class)
          .path("indexed-notes")
          .search("title", "body")
          .id("id", uuid())
          .field("title", text(100))
          .field("body", longText())
          .build();
}
