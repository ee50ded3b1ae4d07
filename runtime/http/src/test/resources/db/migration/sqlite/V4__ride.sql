CREATE TABLE "ride" (
  "id" text NOT NULL,
  "fare" text NOT NULL,
  "stage" text NOT NULL,
  "receipt" text,
  "paid_at" text,
  CONSTRAINT "pk_ride" PRIMARY KEY ("id")
) STRICT;
