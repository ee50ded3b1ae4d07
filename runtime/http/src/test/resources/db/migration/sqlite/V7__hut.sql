CREATE TABLE "hut" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "pk_hut" PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "stay" (
  "id" text NOT NULL,
  "first_day" text NOT NULL,
  "last_day" text,
  "cancelled" integer NOT NULL,
  "hut_id" text NOT NULL,
  CONSTRAINT "pk_stay" PRIMARY KEY ("id"),
  CONSTRAINT "fk_stay_hut_id" FOREIGN KEY ("hut_id") REFERENCES "hut" ("id")
) STRICT;

CREATE TABLE "meeting" (
  "id" text NOT NULL,
  "day" text NOT NULL,
  "opens" text NOT NULL,
  "closes" text NOT NULL,
  "hut_id" text NOT NULL,
  CONSTRAINT "pk_meeting" PRIMARY KEY ("id"),
  CONSTRAINT "fk_meeting_hut_id" FOREIGN KEY ("hut_id") REFERENCES "hut" ("id")
) STRICT;
