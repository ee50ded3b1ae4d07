package dev.bluewright.store;

import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.person;
import static dev.bluewright.store.Relation.OnDelete.CASCADE;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A file of a desk: whoever works there sees it, and whoever it is given to closes it. */
@NullUnmarked
record Dossier(UUID id, String title, String state, UUID deskId, UUID assigneeId) {
  static final Entity<Dossier> ENTITY =
      Entity.of(Dossier.class)
          .kept("way_dossier")
          .id("id", uuid())
          .field("title", text(100))
          .field("state", Columns.oneOf("open", "closed").defaultsTo("open"))
          .belongsTo("desk", () -> Desk.ENTITY)
          .onDelete(CASCADE)
          .belongsTo("assignee", () -> Clerk.ENTITY)
          .optional()
          .hasMany("notes", () -> Memo.ENTITY, "file")
          .action("close", set("state", "closed"))
          .allow("create", person("desk.members"))
          .allow("read", person("desk.head"), person("desk.members"), person("assignee"))
          .allow("update", person("desk.members"))
          .allow("delete", person("desk.head"))
          .allow("close", person("assignee"))
          .build();

  static Row titled(String title, Object desk, Object assignee) {
    return Row.of(null, title, "open", desk, assignee);
  }

  static Crossing notes() {
    return ENTITY.reaching("notes").crossing(ENTITY);
  }
}
