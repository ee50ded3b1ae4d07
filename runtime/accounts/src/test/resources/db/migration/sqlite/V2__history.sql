CREATE TABLE "note__history" (
  "number" integer NOT NULL,
  "record" text NOT NULL,
  "operation" text NOT NULL,
  "at" text NOT NULL,
  "by" text,
  "before" text,
  "after" text,
  CONSTRAINT "pk_note__history" PRIMARY KEY ("number")
) STRICT;
CREATE INDEX "ix_note__history_record" ON "note__history" ("record", "number");
