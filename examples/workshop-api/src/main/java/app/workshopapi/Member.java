package app.workshopapi;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import java.util.UUID;

/** A member. From {@code entities.Member} of blueprint.yaml. */
public record Member(UUID id, String name, boolean active) {

  /** How a member is stored and shown. */
  public static final Entity<Member> ENTITY =
      Entity.of(Member.class)
          .path("members")
          .id("id", uuid())
          .field("name", text(120))
          .field("active", bool().defaultsTo(true))
          .hasMany("courses", () -> Course.ENTITY, "host")
          .build();
}
