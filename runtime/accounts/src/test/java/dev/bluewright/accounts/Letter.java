package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.role;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import java.util.UUID;

/** What a member may delete and restore, and everybody who is signed in may read. */
record Letter(UUID id, String text, UUID authorId) {
  static final Entity<Letter> ENTITY =
      Entity.of(Letter.class)
          .kept("club_letter")
          .path("letters")
          .id("id", uuid())
          .field("text", Columns.text(200).unique())
          .belongsTo("author", () -> Member.ENTITY)
          .onDelete(cascade())
          .ownedBy("author")
          .softDelete()
          .allow("create", authenticated())
          .allow("read", authenticated())
          .allow("restore", owner(), role("admin"))
          .allow("all", owner())
          .build();
}
