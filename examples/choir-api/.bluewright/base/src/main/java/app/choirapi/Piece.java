package app.choirapi;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece. From {@code entities.Piece} of blueprint.yaml. */
public record Piece(UUID id, String title, @Nullable String composer) {

  /** How a piece is stored and shown. */
  public static final Entity<Piece> ENTITY =
      Entity.of(Piece.class)
          .path("pieces")
          .id("id", uuid())
          .field("title", text(200))
          .field("composer", text(120).optional())
          .hasMany("songs", () -> Song.ENTITY, "piece")
          .build();
}
