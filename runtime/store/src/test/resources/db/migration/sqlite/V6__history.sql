CREATE TABLE "lot" (
  "id" integer NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "pk_lot" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "parcel" (
  "id" text NOT NULL,
  "label" text NOT NULL,
  "weight" text NOT NULL,
  "fragile" integer NOT NULL,
  "picked_at" text,
  "extra" text,
  "state" text NOT NULL,
  "lot_id" integer,
  "shelf_id" integer,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "pk_parcel" PRIMARY KEY ("id"),
  CONSTRAINT "uq_parcel_label" UNIQUE ("label"),
  CONSTRAINT "fk_parcel_lot_id" FOREIGN KEY ("lot_id") REFERENCES "lot" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_parcel_shelf_id" FOREIGN KEY ("shelf_id") REFERENCES "lot" ("id") ON DELETE SET NULL
) STRICT;
CREATE TABLE "parcel__history" (
  "number" integer NOT NULL,
  "record" text NOT NULL,
  "operation" text NOT NULL,
  "at" text NOT NULL,
  "by" text,
  "before" text,
  "after" text,
  CONSTRAINT "pk_parcel__history" PRIMARY KEY ("number")
) STRICT;
CREATE INDEX "ix_parcel__history_record" ON "parcel__history" ("record", "number");
CREATE TABLE "seal" (
  "id" integer NOT NULL,
  "country" text NOT NULL,
  "parcel_id" text NOT NULL,
  CONSTRAINT "pk_seal" PRIMARY KEY ("id"),
  CONSTRAINT "fk_seal_parcel_id" FOREIGN KEY ("parcel_id") REFERENCES "parcel" ("id") ON DELETE CASCADE
) STRICT;
CREATE TABLE "seal__history" (
  "number" integer NOT NULL,
  "record" integer NOT NULL,
  "operation" text NOT NULL,
  "at" text NOT NULL,
  "by" text,
  "before" text,
  "after" text,
  CONSTRAINT "pk_seal__history" PRIMARY KEY ("number")
) STRICT;
CREATE INDEX "ix_seal__history_record" ON "seal__history" ("record", "number");
