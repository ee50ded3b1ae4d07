CREATE TABLE "garage" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "pk_garage" PRIMARY KEY ("id"),
  CONSTRAINT "ck_garage_name" CHECK (length("name") <= 80)
) STRICT;
CREATE TABLE "mechanic" (
  "id" text NOT NULL,
  "email" text NOT NULL,
  "role" text NOT NULL,
  "garage_id" text NOT NULL,
  CONSTRAINT "pk_mechanic" PRIMARY KEY ("id"),
  CONSTRAINT "uq_mechanic_email" UNIQUE ("email"),
  CONSTRAINT "fk_mechanic_garage_id" FOREIGN KEY ("garage_id") REFERENCES "garage" ("id")
    ON DELETE CASCADE,
  CONSTRAINT "ck_mechanic_email" CHECK (length("email") <= 254),
  CONSTRAINT "ck_mechanic_role" CHECK ("role" IN ('mechanic', 'foreman'))
) STRICT;
CREATE INDEX "ix_mechanic_garage_id" ON "mechanic" ("garage_id", "id");
