package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.owner;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What grows in a bed: written with it, and its planter's own. */
@NullUnmarked
record Plant(UUID id, String name, UUID bedId, UUID planterId, UUID labelId) {
  static final Entity<Plant> ENTITY =
      Entity.of(Plant.class)
          .kept("access_plant")
          .id("id", uuid())
          .field("name", text(100))
          .belongsTo("bed", () -> Bed.ENTITY)
          .onDelete(cascade())
          .belongsTo("planter", () -> Member.ENTITY)
          .ownedBy("planter")
          .belongsTo("label", () -> Label.ENTITY)
          .optional()
          .allow("read", owner())
          .build();

  static Row named(String name, Object label) {
    return Row.of(null, name, null, null, label);
  }
}
