CREATE TABLE "crate" (
  "id" text NOT NULL,
  "room" integer NOT NULL,
  "packed" integer NOT NULL,
  CONSTRAINT "pk_crate" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "tray" (
  "id" text NOT NULL,
  "width" integer NOT NULL,
  "crate_id" text NOT NULL,
  CONSTRAINT "pk_tray" PRIMARY KEY ("id"),
  CONSTRAINT "fk_tray_crate_id" FOREIGN KEY ("crate_id") REFERENCES "crate" ("id") ON DELETE CASCADE
) STRICT;
