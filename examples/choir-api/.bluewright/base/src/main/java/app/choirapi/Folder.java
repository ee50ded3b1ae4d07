package app.choirapi;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation.OnDelete;
import java.util.UUID;

/** A folder. From {@code entities.Folder} of blueprint.yaml. */
public record Folder(UUID id, long number, UUID singerId) {

  /** How a folder is stored and shown. */
  public static final Entity<Folder> ENTITY =
      Entity.of(Folder.class)
          .path("folders")
          .id("id", uuid())
          .field("number", integer().range(1L, null))
          .belongsTo("singer", () -> Singer.ENTITY)
          .unique()
          .onDelete(OnDelete.CASCADE)
          .build();
}
