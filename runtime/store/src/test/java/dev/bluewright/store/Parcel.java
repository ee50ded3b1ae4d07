package dev.bluewright.store;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.cascade;
import static dev.bluewright.store.Columns.clear;
import static dev.bluewright.store.Columns.decimal;
import static dev.bluewright.store.Columns.json;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.set;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.time;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Grants.role;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What keeps its history. */
record Parcel(
    UUID id,
    String label,
    BigDecimal weight,
    boolean fragile,
    @Nullable LocalTime pickedAt,
    @Nullable String extra,
    String state,
    @Nullable Long lotId,
    @Nullable Long shelfId,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  static final Entity<Parcel> ENTITY =
      Entity.of(Parcel.class)
          .path("parcels")
          .id("id", uuid())
          .field("label", text(100).unique())
          .field("weight", decimal(8, 2))
          .field("fragile", bool())
          .field("pickedAt", time().optional())
          .field("extra", json().optional())
          .field("state", oneOf("packed", "sent").defaultsTo("packed"))
          .belongsTo("lot", () -> Lot.ENTITY)
          .optional()
          .onDelete(cascade())
          .belongsTo("shelf", () -> Lot.ENTITY)
          .optional()
          .onDelete(clear())
          .timestamps()
          .versioned()
          .hasNested("seals", () -> Seal.ENTITY, "parcel")
          .action("send", Columns.from("state", "packed"), set("state", "sent"))
          .check("light", "weight <= 1000.0", "weight", "A parcel is not that heavy.")
          .history(() -> Member.ENTITY, role("keeper"))
          .build();

  static Row labelled(String label) {
    return weighing(label, BigDecimal.ONE);
  }

  static Row weighing(String label, BigDecimal weight) {
    return Row.of(null, label, weight, false, null, null, "packed", null, null, null, null, null);
  }

  static Column column(String name) {
    return ENTITY.column(name);
  }

  static Relation.HasMany seals() {
    return (Relation.HasMany) ENTITY.reaching("seals");
  }
}
