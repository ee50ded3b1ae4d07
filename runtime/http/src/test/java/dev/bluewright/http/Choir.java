package dev.bluewright.http;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.clear;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.joined;
import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Entities of a choir, with every kind of relation. */
final class Choir {
  private Choir() {}

  static Shelf open(Path folder) {
    return new Shelf(
        folder,
        UnaryOperator.identity(),
        Controller.of(Voice.ENTITY),
        Controller.of(Singer.ENTITY),
        Controller.of(Folder.ENTITY),
        Controller.of(Piece.ENTITY),
        Controller.of(Concert.ENTITY),
        Controller.of(Song.ENTITY, on -> on.create(Choir::withoutNothing)));
  }

  private static Song withoutNothing(Song song) {
    if (song.title().equals("nothing")) {
      throw Rejection.invalid("title", "silent", "nothing cannot be sung.");
    }
    return song;
  }

  record Voice(Long id, String name) {
    static final Entity<Voice> ENTITY =
        Entity.of(Voice.class)
            .path("voices")
            .id("id", sequence())
            .field("name", text(50))
            .hasMany("singers", () -> Singer.ENTITY, "voice")
            .build();
  }

  record Singer(UUID id, String name, @Nullable Long voiceId, long version) {
    static final Entity<Singer> ENTITY =
        Entity.of(Singer.class)
            .path("singers")
            .id("id", uuid())
            .field("name", text(50))
            .belongsTo("voice", () -> Voice.ENTITY)
            .optional()
            .onDelete(clear())
            .versioned()
            .hasOne("folder", () -> Folder.ENTITY, "singer")
            .inverseOf("concerts", () -> Concert.ENTITY, "singers")
            .manyToMany(
                "pupils",
                "pupil",
                () -> Singer.ENTITY,
                joined("singer_pupils", "singer_id", "pupil_id"))
            .inverseOf("teachers", () -> Singer.ENTITY, "pupils")
            .build();
  }

  record Folder(UUID id, long number, UUID singerId) {
    static final Entity<Folder> ENTITY =
        Entity.of(Folder.class)
            .path("folders")
            .id("id", uuid())
            .field("number", integer())
            .belongsTo("singer", () -> Singer.ENTITY)
            .unique()
            .build();
  }

  record Piece(Long id, String name) {
    static final Entity<Piece> ENTITY =
        Entity.of(Piece.class)
            .path("pieces")
            .id("id", sequence())
            .field("name", text(50))
            .hasMany("songs", () -> Song.ENTITY, "piece")
            .build();
  }

  record Concert(UUID id, String title, long version) {
    static final Entity<Concert> ENTITY =
        Entity.of(Concert.class)
            .path("concerts")
            .id("id", uuid())
            .field("title", text(50))
            .versioned()
            .hasNested("songs", () -> Song.ENTITY, "concert")
            .manyToMany(
                "singers",
                "singer",
                () -> Singer.ENTITY,
                joined("concert_singers", "concert_id", "singer_id"))
            .build();
  }

  record Song(UUID id, String title, long minutes, UUID concertId, @Nullable Long pieceId) {
    static final Entity<Song> ENTITY =
        Entity.of(Song.class)
            .path("songs")
            .id("id", uuid())
            .field("title", text(50))
            .field("minutes", integer().defaultsTo(3).range(1, 60))
            .belongsTo("concert", () -> Concert.ENTITY)
            .onDelete(cascade())
            .belongsTo("piece", () -> Piece.ENTITY)
            .optional()
            .build();
  }
}
