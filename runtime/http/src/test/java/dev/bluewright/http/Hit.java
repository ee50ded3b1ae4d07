package dev.bluewright.http;

import static dev.bluewright.store.Columns.computed;
import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.takes;
import static dev.bluewright.store.Columns.text;

import dev.bluewright.store.Entity;

record Hit(long id, String place, long linkId) {

  static final Entity<Hit> ENTITY =
      Entity.of(Hit.class)
          .path("hits")
          .snakeCase()
          .id("id", sequence())
          .field("place", text(100))
          .belongsTo("link", () -> Link.ENTITY)
          .action("move", takes("to", text(100)), set("place", computed("to")))
          .build();
}
