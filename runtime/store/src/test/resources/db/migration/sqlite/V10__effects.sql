-- What follows from what is done to others.
CREATE TABLE "cart" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "state" text NOT NULL,
  CONSTRAINT "pk_cart" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "cart__history" (
  "number" integer NOT NULL,
  "record" text NOT NULL,
  "operation" text NOT NULL,
  "at" text NOT NULL,
  "by" text,
  "before" text,
  "after" text,
  CONSTRAINT "pk_cart__history" PRIMARY KEY ("number")
) STRICT;
CREATE INDEX "ix_cart__history_record" ON "cart__history" ("record", "number");
