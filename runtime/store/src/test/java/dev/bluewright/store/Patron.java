package dev.bluewright.store;

import static dev.bluewright.store.Columns.clear;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.sum;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may have a favourite album, and a credit that gifts move. */
record Patron(UUID id, long credit, @Nullable UUID favouriteId) {
  static final Entity<Patron> ENTITY =
      Entity.of(Patron.class)
          .kept("bin_patron")
          .path("patrons")
          .id("id", uuid())
          .moved("credit", integer(), sum("gifts", field("amount")))
          .belongsTo("favourite", () -> Album.ENTITY)
          .optional()
          .onDelete(clear())
          .hasMany("gifts", () -> Gift.ENTITY, "patron")
          .build();

  static Row of(long credit, Object favourite) {
    return Row.of(null, credit, favourite);
  }
}
