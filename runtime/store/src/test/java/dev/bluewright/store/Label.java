package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.owner;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A label: its maker's alone. */
@NullUnmarked
record Label(UUID id, String name, UUID makerId) {
  static final Entity<Label> ENTITY =
      Entity.of(Label.class)
          .kept("access_label")
          .id("id", uuid())
          .field("name", text(100))
          .belongsTo("maker", () -> Member.ENTITY)
          .ownedBy("maker")
          .inverseOf("beds", () -> Bed.ENTITY, "labels")
          .allow("all", owner())
          .build();
}
