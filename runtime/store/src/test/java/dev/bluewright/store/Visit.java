package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is numbered for each firm, and given within it. */
record Visit(UUID id, String note, @Nullable UUID firmId, long number) {
  static final Entity<Visit> ENTITY =
      Entity.of(Visit.class)
          .kept("numbered_visit")
          .path("visits")
          .id("id", uuid())
          .field("note", text(50))
          .belongsTo("firm", () -> Firm.ENTITY)
          .onDelete(cascade())
          .generated("number", integer(), Generated.sequence().per("firmId"))
          .uniqueTogether("firmId", "number")
          .build();

  static Row of(@Nullable Object firm, String note) {
    return Row.of(null, note, firm, null);
  }
}
