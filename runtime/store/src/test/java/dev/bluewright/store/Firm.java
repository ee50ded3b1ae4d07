package dev.bluewright.store;

import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.count;
import static dev.bluewright.store.Formulas.value;

import java.util.UUID;

/** What bills are counted of, ten at most. */
record Firm(UUID id, String name) {
  static final Entity<Firm> ENTITY =
      Entity.of(Firm.class)
          .kept("numbered_firm")
          .path("firms")
          .id("id", uuid())
          .field("name", text(50))
          .hasMany("bills", () -> Bill.ENTITY, "firm")
          .hasNested("visits", () -> Visit.ENTITY, "firm")
          .check("enough", count("bills").atMost(value(10L)), "Ten bills are enough.")
          .build();

  static Row named(String name) {
    return Row.of(null, name);
  }
}
