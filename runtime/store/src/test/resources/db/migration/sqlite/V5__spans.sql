CREATE TABLE "court" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "pk_court" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "booking" (
  "id" text NOT NULL,
  "starts_at" text NOT NULL,
  "ends_at" text NOT NULL,
  "state" text NOT NULL,
  "court_id" text NOT NULL,
  CONSTRAINT "pk_booking" PRIMARY KEY ("id"),
  CONSTRAINT "fk_booking_court_id" FOREIGN KEY ("court_id") REFERENCES "court" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "ix_booking_court_id" ON "booking" ("court_id", "id");
CREATE INDEX "ix_booking_court_id_ends_at_starts_at" ON "booking" ("court_id", "ends_at", "starts_at");
CREATE TABLE "tour" (
  "id" text NOT NULL,
  "first_day" text NULL,
  "last_day" text NULL,
  "guide" text NULL,
  CONSTRAINT "pk_tour" PRIMARY KEY ("id")
) STRICT;
CREATE INDEX "ix_tour_guide_last_day_first_day" ON "tour" ("guide", "last_day", "first_day");
