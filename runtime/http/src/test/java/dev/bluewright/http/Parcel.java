package dev.bluewright.http;

import static dev.bluewright.store.Columns.file;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.role;

import dev.bluewright.store.Entity;
import dev.bluewright.store.StoredFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sent, with a photo of it, its papers, and a seal that customs alone put on it.
 */
record Parcel(
    UUID id,
    String label,
    @Nullable Long weight,
    @Nullable StoredFile photo,
    @Nullable StoredFile papers,
    @Nullable StoredFile seal,
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
          .field("seal", file(MOST, "image/png").writableBy(role("customs")))
          .versioned()
          .build();
}
