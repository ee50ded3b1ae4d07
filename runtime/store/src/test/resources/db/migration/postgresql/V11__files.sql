CREATE TABLE "file_binder__history" (
  "number" bigint GENERATED ALWAYS AS IDENTITY,
  "record" uuid NOT NULL,
  "operation" varchar(255) NOT NULL,
  "at" timestamptz(6) NOT NULL,
  "by" uuid,
  "before" text,
  "after" text,
  CONSTRAINT "pk_file_binder__history" PRIMARY KEY ("number")
);
CREATE INDEX "ix_file_binder__history_record" ON "file_binder__history" ("record", "number");
