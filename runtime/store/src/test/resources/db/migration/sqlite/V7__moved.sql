CREATE TABLE "purse" (
  "id" text NOT NULL,
  "balance" text NOT NULL,
  "coins" integer NOT NULL,
  CONSTRAINT "pk_purse" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "journal" (
  "id" text NOT NULL,
  "state" text NOT NULL,
  CONSTRAINT "pk_journal" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "payment" (
  "id" text NOT NULL,
  "amount" text NOT NULL,
  "coins" integer NOT NULL,
  "state" text NOT NULL,
  "from_id" text NOT NULL,
  "to_id" text NOT NULL,
  "journal_id" text,
  CONSTRAINT "pk_payment" PRIMARY KEY ("id"),
  CONSTRAINT "fk_payment_from_id" FOREIGN KEY ("from_id") REFERENCES "purse" ("id"),
  CONSTRAINT "fk_payment_to_id" FOREIGN KEY ("to_id") REFERENCES "purse" ("id"),
  CONSTRAINT "fk_payment_journal_id" FOREIGN KEY ("journal_id") REFERENCES "journal" ("id")
) STRICT;
CREATE INDEX "ix_payment_from_id" ON "payment" ("from_id", "id");
CREATE INDEX "ix_payment_to_id" ON "payment" ("to_id", "id");
CREATE INDEX "ix_payment_journal_id" ON "payment" ("journal_id", "id");
