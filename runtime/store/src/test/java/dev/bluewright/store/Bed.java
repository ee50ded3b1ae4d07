package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.joined;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.reference;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.taken;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.role;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A bed in a garden: its gardener's own, and seen by keepers. */
@NullUnmarked
record Bed(
    UUID id,
    String name,
    String grade,
    Long size,
    String state,
    UUID neighbourId,
    UUID gardenerId,
    Long version) {
  static final Entity<Bed> ENTITY =
      Entity.of(Bed.class)
          .kept("access_bed")
          .id("id", uuid())
          .field("name", text(100).unique())
          .field("grade", oneOf("plain", "prize").defaultsTo("plain").writableBy(role("keeper")))
          .field("size", integer())
          .field("state", oneOf("open", "sealed").defaultsTo("open"))
          .belongsTo("neighbour", () -> Bed.ENTITY)
          .optional()
          .belongsTo("gardener", () -> Member.ENTITY)
          .ownedBy("gardener")
          .versioned()
          .hasNested("plants", () -> Plant.ENTITY, "bed")
          .manyToMany(
              "labels",
              "label",
              () -> Label.ENTITY,
              joined("access_bed_labels", "bed_id", "label_id"))
          .check("sized", "size > 0", "size", "A bed has a size.")
          .guard("sealed", "delete", "state == 'open'", "A sealed bed stays.")
          .action("water", set("size", 7))
          .action("seal", set("state", "sealed"))
          .action("join", takes("to", reference(() -> Bed.ENTITY)), set("neighbourId", taken("to")))
          .allow("create", authenticated())
          .allow("read", owner(), role("keeper"))
          .allow("update", owner())
          .allow("delete", owner())
          .allow("water", owner())
          .allow("join", owner())
          .allow("seal", role("keeper"))
          .build();

  static Row named(String name) {
    return Row.of(null, name, "plain", 3L, "open", null, null, null);
  }

  static Column column(String name) {
    return ENTITY.column(name);
  }

  static Relation.HasMany plants() {
    return (Relation.HasMany) ENTITY.relations().get("plants");
  }

  static Crossing labels() {
    return ENTITY.manyToMany("labels").crossing(ENTITY);
  }
}
