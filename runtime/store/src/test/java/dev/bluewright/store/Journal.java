package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;

/** What payments belong to; those of one that is void move nothing. */
record Journal(UUID id, String state) {
  static final Entity<Journal> ENTITY =
      Entity.of(Journal.class)
          .path("journals")
          .id("id", uuid())
          .field("state", text(10))
          .hasMany("payments", () -> Payment.ENTITY, "journal")
          .build();
}
