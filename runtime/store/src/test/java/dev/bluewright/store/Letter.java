package dev.bluewright.store;

import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.person;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A letter: between who sends and who receives it. */
@NullUnmarked
record Letter(
    UUID id, String text, String answer, Boolean opened, UUID recipientId, UUID senderId) {
  static final Entity<Letter> ENTITY =
      Entity.of(Letter.class)
          .kept("way_letter")
          .id("id", uuid())
          .field("text", Columns.text(100))
          .field("answer", Columns.text(100).optional().writableBy(person("recipient")))
          .field("opened", Columns.bool().defaultsTo(false))
          .belongsTo("recipient", () -> Clerk.ENTITY)
          .belongsTo("sender", () -> Clerk.ENTITY)
          .ownedBy("sender")
          .action("open", set("opened", true))
          .allow("create", authenticated())
          .allow("read", owner(), person("recipient"))
          .allow("update", owner(), person("recipient"))
          .allow("delete", owner())
          .allow("open", person("recipient"))
          .build();

  static Row to(Object recipient, String text) {
    return Row.of(null, text, null, false, recipient, null);
  }
}
