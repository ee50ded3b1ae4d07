package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.person;

import java.util.UUID;

/** What one scout offers another: once it is taken, they are friends. */
record Handshake(UUID id, String status, UUID requesterId, UUID recipientId) {
  static final Entity<Handshake> ENTITY =
      Entity.of(Handshake.class)
          .path("handshakes")
          .id("id", uuid())
          .field(
              "status",
              oneOf("offered", "taken", "refused")
                  .defaultsTo("offered")
                  .writableBy(person("recipient")))
          .belongsTo("requester", () -> Scout.ENTITY)
          .onDelete(cascade())
          .ownedBy("requester")
          .belongsTo("recipient", () -> Scout.ENTITY)
          .onDelete(cascade())
          .uniqueEitherWay("requesterId", "recipientId")
          .action("take", Columns.from("status", "offered"), set("status", "taken"))
          .action("refuse", Columns.from("status", "offered"), set("status", "refused"))
          .action("withdraw", Columns.from("status", "taken"), set("status", "refused"))
          .allow("create", authenticated())
          .allow("read", owner(), person("recipient"))
          .allow("delete", owner(), person("recipient"))
          .allow("take", person("recipient"))
          .allow("refuse", person("recipient"))
          .allow("withdraw", owner(), person("recipient"))
          .build();

  static Row offeredTo(Object recipient) {
    return Row.of(null, "offered", null, recipient);
  }
}
