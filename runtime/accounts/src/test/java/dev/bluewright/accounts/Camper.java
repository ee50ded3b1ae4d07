package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.joined;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import java.util.UUID;

/** Somebody in a camp, whom the others know, though not whose friends they are. */
record Camper(UUID id, String email) {
  static final Entity<Camper> ENTITY =
      Entity.of(Camper.class)
          .path("campers")
          .id("id", uuid())
          .field("email", Columns.email().unique())
          .tied(
              "friends",
              () -> Camper.ENTITY,
              joined("camper_friends", "camper_id", "friend_id"),
              () -> Greeting.ENTITY,
              "sender",
              "recipient")
          .person()
          .allow("read", authenticated())
          .allow("update", owner())
          .allow("friends", owner())
          .build();
}
