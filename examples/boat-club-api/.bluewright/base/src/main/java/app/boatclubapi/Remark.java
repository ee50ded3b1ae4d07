package app.boatclubapi;

import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.person;
import static dev.bluewright.store.Grants.role;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation.OnDelete;
import java.util.UUID;

/** A remark. From {@code entities.Remark} of blueprint.yaml. */
public record Remark(UUID id, String text, UUID authorId, UUID boatId) {

  /** How a remark is stored and shown. */
  public static final Entity<Remark> ENTITY =
      Entity.of(Remark.class)
          .path("remarks")
          .id("id", uuid())
          .field("text", Columns.text(2000))
          .belongsTo("author", () -> Member.ENTITY)
          .onDelete(OnDelete.CASCADE)
          .ownedBy("author")
          .belongsTo("boat", () -> Boat.ENTITY)
          .onDelete(OnDelete.CASCADE)
          .softDelete()
          .allow("read", authenticated())
          .allow("create", authenticated())
          .allow("update", owner())
          .allow("delete", owner(), person("boat.keeper"), role("warden"))
          .build();
}
