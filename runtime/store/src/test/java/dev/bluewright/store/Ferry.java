package dev.bluewright.store;

import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.count;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.value;

import java.util.UUID;

/** What must hold of rows that are counted, under each kind of write. */
record Ferry(UUID id, long seats, long sailing) {
  static final Entity<Ferry> ENTITY =
      Entity.of(Ferry.class)
          .path("ferries")
          .id("id", uuid())
          .field("seats", integer())
          .field("sailing", integer())
          .hasMany("tickets", () -> Ticket.ENTITY, "ferry")
          .manyToMany(
              "tags", "tag", () -> Tag.ENTITY, Columns.joined("ferry_tags", "ferry_id", "tag_id"))
          .action("sail", set("sailing", 1L))
          .check(
              "seated",
              count("tickets", field("state").equalTo(value("paid"))).atMost(field("seats")),
              "All seats are taken.")
          .check("tagged", count("tags").atMost(value(2L)), "A ferry has two tags at most.")
          .guard(
              "settled",
              "sail",
              count("tickets", field("state").equalTo(value("open"))).equalTo(value(0L)),
              "Some tickets are open.")
          .guard("empty", "delete", count("tickets").equalTo(value(0L)), "It has tickets.")
          .build();

  static Row seating(long seats) {
    return Row.of(null, seats, 0L);
  }
}
