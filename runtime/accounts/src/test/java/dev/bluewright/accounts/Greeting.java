package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;
import static dev.bluewright.store.Grants.person;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import java.util.UUID;

/** What makes friends of two campers once it is returned. */
record Greeting(UUID id, String status, UUID senderId, UUID recipientId) {
  static final Entity<Greeting> ENTITY =
      Entity.of(Greeting.class)
          .path("greetings")
          .id("id", uuid())
          .field(
              "status",
              oneOf("sent", "returned").defaultsTo("sent").writableBy(person("recipient")))
          .belongsTo("sender", () -> Camper.ENTITY)
          .onDelete(cascade())
          .ownedBy("sender")
          .belongsTo("recipient", () -> Camper.ENTITY)
          .onDelete(cascade())
          .uniqueEitherWay("senderId", "recipientId")
          .action("return", Columns.from("status", "sent"), set("status", "returned"))
          .allow("create", authenticated())
          .allow("read", owner(), person("recipient"))
          .allow("delete", owner(), person("recipient"))
          .allow("return", person("recipient"))
          .build();
}
