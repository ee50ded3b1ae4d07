-- What follows from what is done to others.
CREATE TABLE "cart" (
  "id" uuid NOT NULL,
  "name" varchar(60) NOT NULL,
  "state" varchar(63) NOT NULL,
  CONSTRAINT "pk_cart" PRIMARY KEY ("id")
);
CREATE TABLE "cart__history" (
  "number" bigint GENERATED ALWAYS AS IDENTITY,
  "record" uuid NOT NULL,
  "operation" varchar(255) NOT NULL,
  "at" timestamptz(6) NOT NULL,
  "by" uuid,
  "before" text,
  "after" text,
  CONSTRAINT "pk_cart__history" PRIMARY KEY ("number")
);
CREATE INDEX "ix_cart__history_record" ON "cart__history" ("record", "number");
