package app.choirapi;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation.OnDelete;
import java.util.UUID;

/** A song. From {@code entities.Song} of blueprint.yaml. */
public record Song(UUID id, long position, boolean encore, UUID concertId, UUID pieceId) {

  /** How a song is stored and shown. */
  public static final Entity<Song> ENTITY =
      Entity.of(Song.class)
          .path("songs")
          .id("id", uuid())
          .field("position", integer().range(1L, null))
          .field("encore", bool().defaultsTo(false))
          .belongsTo("concert", () -> Concert.ENTITY)
          .onDelete(OnDelete.CASCADE)
          .belongsTo("piece", () -> Piece.ENTITY)
          .build();
}
