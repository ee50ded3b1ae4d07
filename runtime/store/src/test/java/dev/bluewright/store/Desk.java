package dev.bluewright.store;

import static dev.bluewright.store.Columns.joined;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A desk of an office: everybody knows of it, its head says who works there. */
@NullUnmarked
record Desk(UUID id, String name, UUID headId) {
  static final Entity<Desk> ENTITY =
      Entity.of(Desk.class)
          .kept("way_desk")
          .id("id", uuid())
          .field("name", text(100))
          .belongsTo("head", () -> Clerk.ENTITY)
          .ownedBy("head")
          .hasMany("files", () -> Dossier.ENTITY, "desk")
          .manyToMany(
              "members",
              "member",
              () -> Clerk.ENTITY,
              joined("way_desk_members", "desk_id", "clerk_id"))
          .allow("create", authenticated())
          .allow("read", authenticated())
          .allow("update", owner())
          .allow("delete", owner())
          .build();

  static Crossing members() {
    return ENTITY.manyToMany("members").crossing(ENTITY);
  }

  static Crossing files() {
    return ENTITY.reaching("files").crossing(ENTITY);
  }
}
