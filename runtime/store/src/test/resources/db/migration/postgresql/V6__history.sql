CREATE TABLE "lot" (
  "id" bigint NOT NULL,
  "name" varchar(50) NOT NULL,
  CONSTRAINT "pk_lot" PRIMARY KEY ("id")
);
CREATE TABLE "parcel" (
  "id" uuid NOT NULL,
  "label" varchar(100) NOT NULL,
  "weight" numeric(8, 2) NOT NULL,
  "fragile" boolean NOT NULL,
  "picked_at" time(6),
  "extra" text,
  "state" varchar(63) NOT NULL,
  "lot_id" bigint,
  "shelf_id" bigint,
  "created_at" timestamptz(6) NOT NULL,
  "updated_at" timestamptz(6) NOT NULL,
  "version" bigint NOT NULL,
  CONSTRAINT "pk_parcel" PRIMARY KEY ("id"),
  CONSTRAINT "uq_parcel_label" UNIQUE ("label"),
  CONSTRAINT "fk_parcel_lot_id" FOREIGN KEY ("lot_id") REFERENCES "lot" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_parcel_shelf_id" FOREIGN KEY ("shelf_id") REFERENCES "lot" ("id") ON DELETE SET NULL
);
CREATE TABLE "parcel__history" (
  "number" bigint GENERATED ALWAYS AS IDENTITY,
  "record" uuid NOT NULL,
  "operation" varchar(255) NOT NULL,
  "at" timestamptz(6) NOT NULL,
  "by" uuid,
  "before" text,
  "after" text,
  CONSTRAINT "pk_parcel__history" PRIMARY KEY ("number")
);
CREATE INDEX "ix_parcel__history_record" ON "parcel__history" ("record", "number");
CREATE TABLE "seal" (
  "id" bigint NOT NULL,
  "country" varchar(50) NOT NULL,
  "parcel_id" uuid NOT NULL,
  CONSTRAINT "pk_seal" PRIMARY KEY ("id"),
  CONSTRAINT "fk_seal_parcel_id" FOREIGN KEY ("parcel_id") REFERENCES "parcel" ("id") ON DELETE CASCADE
);
CREATE TABLE "seal__history" (
  "number" bigint GENERATED ALWAYS AS IDENTITY,
  "record" bigint NOT NULL,
  "operation" varchar(255) NOT NULL,
  "at" timestamptz(6) NOT NULL,
  "by" uuid,
  "before" text,
  "after" text,
  CONSTRAINT "pk_seal__history" PRIMARY KEY ("number")
);
CREATE INDEX "ix_seal__history_record" ON "seal__history" ("record", "number");
