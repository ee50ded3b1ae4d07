package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.role;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import java.util.UUID;

/** What a member wrote for nobody else. */
record Note(UUID id, String text, UUID authorId) {
  static final Entity<Note> ENTITY =
      Entity.of(Note.class)
          .path("notes")
          .id("id", uuid())
          .field("text", Columns.text(200))
          .belongsTo("author", () -> Member.ENTITY)
          .onDelete(cascade())
          .ownedBy("author")
          .history(() -> Member.ENTITY, role("admin"))
          .allow("create", authenticated())
          .allow("all", owner())
          .build();
}
