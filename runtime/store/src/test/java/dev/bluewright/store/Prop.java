package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.reference;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;

import java.util.UUID;

/** What a troupe keeps for its plays, and keeps when it is deleted. */
record Prop(UUID id, String name, UUID troupeId) {
  static final Entity<Prop> ENTITY =
      Entity.of(Prop.class)
          .kept("tenant_prop")
          .path("props")
          .id("id", uuid())
          .field("name", text(80).unique())
          .belongsTo("troupe", () -> Troupe.ENTITY)
          .onDelete(cascade())
          .within("troupe")
          .softDelete()
          .inverseOf("plays", () -> Play.ENTITY, "props")
          .action("handOver", takes("toId", reference(() -> Prop.ENTITY)))
          .action("mark", set("name", computed("name + '!'")))
          .effect("handOver", "to", "mark")
          .allow("all", authenticated())
          .build();

  static Row named(String name) {
    return Row.of(null, name, null);
  }
}
