package app.boatclubapi;

import static dev.bluewright.store.Columns.longText;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation.OnDelete;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log entry. From {@code entities.LogEntry} of blueprint.yaml. */
public record LogEntry(
    UUID id,
    String title,
    @Nullable String text,
    UUID ownerId,
    Instant createdAt,
    Instant updatedAt) {

  /** How a log entry is stored and shown. */
  public static final Entity<LogEntry> ENTITY =
      Entity.of(LogEntry.class)
          .path("log-entries")
          .search("title", "text")
          .id("id", uuid())
          .field("title", Columns.text(200))
          .field("text", longText().optional())
          .belongsTo("owner", () -> Member.ENTITY)
          .onDelete(OnDelete.CASCADE)
          .ownedBy("owner")
          .timestamps()
          .allow("all", owner())
          .allow("create", authenticated())
          .build();
}
