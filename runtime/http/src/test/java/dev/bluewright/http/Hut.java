package dev.bluewright.http;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** Where people stay for nights, and meet for hours. */
record Hut(UUID id, String name) {
  static final Entity<Hut> ENTITY =
      Entity.of(Hut.class)
          .path("huts")
          .id("id", uuid())
          .field("name", text(20))
          .hasMany("stays", () -> Stay.ENTITY, "hut")
          .hasMany("meetings", () -> Meeting.ENTITY, "hut")
          .build();
}
