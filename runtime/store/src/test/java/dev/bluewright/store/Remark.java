package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.role;

import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A remark on a notice, between its writer and the keepers. */
@NullUnmarked
record Remark(UUID id, String text, UUID noticeId, UUID writerId) {
  static final Entity<Remark> ENTITY =
      Entity.of(Remark.class)
          .kept("access_remark")
          .id("id", uuid())
          .field("text", Columns.text(100))
          .belongsTo("notice", () -> Notice.ENTITY)
          .onDelete(cascade())
          .belongsTo("writer", () -> Member.ENTITY)
          .ownedBy("writer")
          .allow("create", authenticated())
          .allow("read", owner(), role("keeper"))
          .build();
}
