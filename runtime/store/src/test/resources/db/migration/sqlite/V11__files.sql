CREATE TABLE "file_binder__history" (
  "number" integer NOT NULL,
  "record" text NOT NULL,
  "operation" text NOT NULL,
  "at" text NOT NULL,
  "by" text,
  "before" text,
  "after" text,
  CONSTRAINT "pk_file_binder__history" PRIMARY KEY ("number")
) STRICT;
CREATE INDEX "ix_file_binder__history_record" ON "file_binder__history" ("record", "number");
