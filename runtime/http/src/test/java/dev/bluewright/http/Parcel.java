package dev.bluewright.http;

import static dev.bluewright.store.Columns.file;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;

import dev.bluewright.store.Entity;
import dev.bluewright.store.StoredFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is sent, with a photo of it and its papers. */
record Parcel(
    UUID id,
    String label,
    @Nullable Long weight,
    @Nullable StoredFile photo,
    @Nullable StoredFile papers,
    long version) {
  static final long MOST = 600_000;

  static final Entity<Parcel> ENTITY =
      Entity.of(Parcel.class)
          .path("parcels")
          .id("id", uuid())
          .field("label", text(40))
          .field("weight", integer().optional())
          .field("photo", file(MOST, "image/png", "image/jpeg"))
          .field("papers", file(MOST))
          .versioned()
          .build();
}
