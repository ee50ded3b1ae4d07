package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.joined;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.count;
import static dev.bluewright.store.Grants.authenticated;
import static dev.bluewright.store.Grants.owner;

import java.util.UUID;

/** Somebody whose friends are those that a {@link Handshake} ties to them. */
record Scout(UUID id, String name, long friendCount) {
  static final Entity<Scout> ENTITY =
      Entity.of(Scout.class)
          .path("scouts")
          .id("id", uuid())
          .field("name", text(100))
          .computed("friendCount", integer(), count("friends"))
          .tied(
              "friends",
              () -> Scout.ENTITY,
              joined("scout_friends", "scout_id", "friend_id"),
              () -> Handshake.ENTITY,
              "requester",
              "recipient")
          .person()
          .allow("read", authenticated())
          .allow("update", owner())
          .allow("delete", owner())
          .allow("friends", owner())
          .build();

  static Crossing friends() {
    return ENTITY.reaching("friends").crossing(ENTITY);
  }

  static Row named(String name) {
    return Row.of(null, name, null);
  }
}
