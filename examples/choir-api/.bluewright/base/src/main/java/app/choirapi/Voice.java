package app.choirapi;

import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;

import dev.bluewright.store.Entity;

/** A voice. From {@code entities.Voice} of blueprint.yaml. */
public record Voice(long id, String name) {

  /** How a voice is stored and shown. */
  public static final Entity<Voice> ENTITY =
      Entity.of(Voice.class)
          .path("voices")
          .id("id", sequence())
          .field("name", text(40).unique())
          .hasMany("singers", () -> Singer.ENTITY, "voice")
          .build();
}
