package dev.bluewright.store;

import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.file;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.sequence;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.fileName;
import static dev.bluewright.store.Formulas.fileSha256;
import static dev.bluewright.store.Formulas.fileSize;
import static dev.bluewright.store.Formulas.fileType;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes with its binder, has a scan and a copy of it, and says what is told of the scan. */
record Sheet(
    Long id,
    @Nullable StoredFile scan,
    @Nullable StoredFile copy,
    @Nullable String name,
    @Nullable String type,
    @Nullable Long size,
    @Nullable String sum,
    UUID binderId) {
  static final Entity<Sheet> ENTITY =
      Entity.of(Sheet.class)
          .kept("file_sheet")
          .path("sheets")
          .id("id", sequence())
          .field("scan", file(1_000))
          .field("copy", file(1_000))
          .computed("name", text(300).optional(), fileName(field("scan")))
          .computed("type", text(200).optional(), fileType(field("scan")))
          .computed("size", integer().optional(), fileSize(field("scan")))
          .computed("sum", text(64).optional(), fileSha256(field("scan")))
          .belongsTo("binder", () -> Binder.ENTITY)
          .onDelete(cascade())
          .build();

  static Row of(Object binder, @Nullable StoredFile scan) {
    return Row.of(null, scan, null, null, null, null, null, binder);
  }
}
