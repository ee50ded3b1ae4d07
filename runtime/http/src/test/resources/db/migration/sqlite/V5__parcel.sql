CREATE TABLE "parcel" (
  "id" text NOT NULL,
  "label" text NOT NULL,
  "weight" integer,
  "photo" text,
  "papers" text,
  "seal" text,
  "version" integer NOT NULL,
  CONSTRAINT "pk_parcel" PRIMARY KEY ("id")
) STRICT;
