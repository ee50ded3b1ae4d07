package app.choirapi;

import static dev.bluewright.store.Columns.joined;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation.OnDelete;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A singer. From {@code entities.Singer} of blueprint.yaml. */
public record Singer(UUID id, String name, @Nullable Long voiceId, long version) {

  /** How a singer is stored and shown. */
  public static final Entity<Singer> ENTITY =
      Entity.of(Singer.class)
          .path("singers")
          .id("id", uuid())
          .field("name", text(120))
          .belongsTo("voice", () -> Voice.ENTITY)
          .optional()
          .onDelete(OnDelete.CLEAR)
          .versioned()
          .manyToMany(
              "pupils",
              "pupil",
              () -> Singer.ENTITY,
              joined("singer_pupils", "singer_id", "pupil_id"))
          .hasOne("folder", () -> Folder.ENTITY, "singer")
          .inverseOf("teachers", () -> Singer.ENTITY, "pupils")
          .inverseOf("concerts", () -> Concert.ENTITY, "singers")
          .build();
}
