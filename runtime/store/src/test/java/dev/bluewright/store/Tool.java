package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A tool: everybody's, though it may lie in somebody's bed. */
@NullUnmarked
record Tool(UUID id, String name, UUID bedId) {
  static final Entity<Tool> ENTITY =
      Entity.of(Tool.class)
          .kept("access_tool")
          .id("id", uuid())
          .field("name", text(100))
          .belongsTo("bed", () -> Bed.ENTITY)
          .optional()
          .build();
}
