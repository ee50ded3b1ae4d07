package dev.bluewright.store;

import static dev.bluewright.store.Columns.longText;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Note(UUID id, String title, @Nullable String body) {
  static final Entity<Note> ENTITY =
      Entity.of(Note.class)
          .path("notes")
          .search("title", "body")
          .sort("-title")
          .id("id", uuid())
          .field("title", text(100))
          .field("body", longText().optional())
          .build();
}
