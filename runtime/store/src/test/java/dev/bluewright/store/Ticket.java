package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;

record Ticket(UUID id, String state, UUID ferryId) {
  static final Entity<Ticket> ENTITY =
      Entity.of(Ticket.class)
          .path("tickets")
          .id("id", uuid())
          .field("state", text(10))
          .belongsTo("ferry", () -> Ferry.ENTITY)
          .onDelete(Columns.cascade())
          .build();

  static Row of(Row ferry, String state) {
    return Row.of(null, state, ferry.get(0));
  }
}
