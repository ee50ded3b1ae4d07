CREATE TABLE "coffer" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "coins" integer NOT NULL,
  CONSTRAINT "pk_coffer" PRIMARY KEY ("id")
) STRICT;
