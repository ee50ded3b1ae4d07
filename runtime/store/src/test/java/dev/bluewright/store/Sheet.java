package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.file;
import static dev.bluewright.store.Columns.sequence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes with its binder, and has a scan and a copy of it. */
record Sheet(Long id, @Nullable StoredFile scan, @Nullable StoredFile copy, UUID binderId) {
  static final Entity<Sheet> ENTITY =
      Entity.of(Sheet.class)
          .kept("file_sheet")
          .path("sheets")
          .id("id", sequence())
          .field("scan", file(1_000))
          .field("copy", file(1_000))
          .belongsTo("binder", () -> Binder.ENTITY)
          .onDelete(cascade())
          .build();

  static Row of(Object binder, @Nullable StoredFile scan) {
    return Row.of(null, scan, null, binder);
  }
}
