package app.taskapi;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.longText;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task. From {@code entities.Task} of blueprint.yaml. */
public record Task(
    UUID id,
    String title,
    @Nullable String description,
    boolean completed,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** How a task is stored and shown. */
  public static final Entity<Task> ENTITY =
      Entity.of(Task.class)
          .path("tasks")
          .id("id", uuid())
          .field("title", text(200))
          .field("description", longText().optional())
          .field("completed", bool().defaultsTo(false))
          .timestamps()
          .versioned()
          .action("complete", set("completed", true))
          .build();
}
