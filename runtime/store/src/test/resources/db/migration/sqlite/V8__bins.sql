CREATE TABLE "bin_album__history" (
  "number" integer NOT NULL,
  "record" text NOT NULL,
  "operation" text NOT NULL,
  "at" text NOT NULL,
  "by" text,
  "before" text,
  "after" text,
  CONSTRAINT "pk_bin_album__history" PRIMARY KEY ("number")
) STRICT;
CREATE INDEX "ix_bin_album__history_record" ON "bin_album__history" ("record", "number");
CREATE TABLE "bin_photo__history" (
  "number" integer NOT NULL,
  "record" integer NOT NULL,
  "operation" text NOT NULL,
  "at" text NOT NULL,
  "by" text,
  "before" text,
  "after" text,
  CONSTRAINT "pk_bin_photo__history" PRIMARY KEY ("number")
) STRICT;
CREATE INDEX "ix_bin_photo__history_record" ON "bin_photo__history" ("record", "number");
