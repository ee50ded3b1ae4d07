package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;

import java.util.UUID;

/** What is put on a parcel, and goes with it; numbered, with a history of its own. */
record Seal(Long id, String country, UUID parcelId) {
  static final Entity<Seal> ENTITY =
      Entity.of(Seal.class)
          .path("seals")
          .id("id", sequence())
          .field("country", text(50))
          .belongsTo("parcel", () -> Parcel.ENTITY)
          .onDelete(cascade())
          .history()
          .build();

  static Row of(String country) {
    return Row.of(null, country, null);
  }
}
