package dev.bluewright.store;

import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.person;
import static dev.bluewright.store.Relation.OnDelete.CASCADE;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A memo in a file: of who wrote it, for whoever works at the file's desk. */
@NullUnmarked
record Memo(UUID id, String text, UUID fileId, UUID writerId) {
  static final Entity<Memo> ENTITY =
      Entity.of(Memo.class)
          .kept("way_memo")
          .id("id", uuid())
          .field("text", Columns.text(100))
          .belongsTo("file", () -> Dossier.ENTITY)
          .onDelete(CASCADE)
          .belongsTo("writer", () -> Clerk.ENTITY)
          .ownedBy("writer")
          .allow("create", person("file.desk.members"))
          .allow("read", owner(), person("file.desk.members"))
          .allow("delete", owner(), person("file.desk.head"))
          .build();
}
