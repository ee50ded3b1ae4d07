CREATE TABLE "bin_album__history" (
  "number" bigint GENERATED ALWAYS AS IDENTITY,
  "record" uuid NOT NULL,
  "operation" varchar(255) NOT NULL,
  "at" timestamptz(6) NOT NULL,
  "by" uuid,
  "before" text,
  "after" text,
  CONSTRAINT "pk_bin_album__history" PRIMARY KEY ("number")
);
CREATE INDEX "ix_bin_album__history_record" ON "bin_album__history" ("record", "number");
CREATE TABLE "bin_photo__history" (
  "number" bigint GENERATED ALWAYS AS IDENTITY,
  "record" bigint NOT NULL,
  "operation" varchar(255) NOT NULL,
  "at" timestamptz(6) NOT NULL,
  "by" uuid,
  "before" text,
  "after" text,
  CONSTRAINT "pk_bin_photo__history" PRIMARY KEY ("number")
);
CREATE INDEX "ix_bin_photo__history_record" ON "bin_photo__history" ("record", "number");
