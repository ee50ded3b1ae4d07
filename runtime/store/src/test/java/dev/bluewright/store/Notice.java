package dev.bluewright.store;

import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.anyone;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.role;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A notice: everybody reads it, its author and keepers change it. */
@NullUnmarked
record Notice(UUID id, String text, UUID authorId) {
  static final Entity<Notice> ENTITY =
      Entity.of(Notice.class)
          .kept("access_notice")
          .id("id", uuid())
          .field("text", Columns.text(100))
          .belongsTo("author", () -> Member.ENTITY)
          .ownedBy("author")
          .hasMany("remarks", () -> Remark.ENTITY, "notice")
          .allow("read", anyone())
          .allow("create", anyone())
          .allow("update", owner(), role("keeper"))
          .allow("delete", owner(), role("keeper"))
          .build();

  static Crossing remarks() {
    return ENTITY.reaching("remarks").crossing(ENTITY);
  }
}
