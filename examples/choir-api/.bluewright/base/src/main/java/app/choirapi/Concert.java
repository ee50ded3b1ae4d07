package app.choirapi;

import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.joined;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A concert. From {@code entities.Concert} of blueprint.yaml. */
public record Concert(
    UUID id, String title, LocalDate day, Instant createdAt, Instant updatedAt, long version) {

  /** How a concert is stored and shown. */
  public static final Entity<Concert> ENTITY =
      Entity.of(Concert.class)
          .path("concerts")
          .id("id", uuid())
          .field("title", text(200))
          .field("day", date())
          .timestamps()
          .versioned()
          .manyToMany(
              "singers",
              "singer",
              () -> Singer.ENTITY,
              joined("concert_singers", "concert_id", "singer_id"))
          .hasNested("songs", () -> Song.ENTITY, "concert")
          .build();
}
