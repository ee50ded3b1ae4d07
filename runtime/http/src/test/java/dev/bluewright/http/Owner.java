package dev.bluewright.http;

import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;

import dev.bluewright.store.Entity;

record Owner(long id, String fullName) {

  static final Entity<Owner> ENTITY =
      Entity.of(Owner.class)
          .path("owners")
          .snakeCase()
          .id("id", sequence())
          .field("fullName", text(100))
          .hasMany("links", () -> Link.ENTITY, "owner")
          .build();
}
