package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.owner;

import dev.bluewright.store.Columns;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Grants;
import java.util.UUID;

/** A member of a club. */
record Member(UUID id, String name, String email, String role, boolean blocked) {
  static final Entity<Member> ENTITY =
      Entity.of(Member.class)
          .path("members")
          .id("id", uuid())
          .field("name", text(100))
          .field("email", Columns.email().unique())
          .field(
              "role",
              oneOf("member", "admin").defaultsTo("member").writableBy(Grants.role("admin")))
          .field("blocked", bool().defaultsTo(false).writableBy(Grants.role("admin")))
          .person()
          .allow("create", Grants.role("admin"))
          .allow("read", owner(), Grants.role("admin"))
          .allow("update", owner(), Grants.role("admin"))
          .allow("delete", owner(), Grants.role("admin"))
          .build();
}
