CREATE TABLE "purse" (
  "id" uuid NOT NULL,
  "balance" numeric(19, 4) NOT NULL,
  "coins" bigint NOT NULL,
  CONSTRAINT "pk_purse" PRIMARY KEY ("id")
);
CREATE TABLE "journal" (
  "id" uuid NOT NULL,
  "state" varchar(10) NOT NULL,
  CONSTRAINT "pk_journal" PRIMARY KEY ("id")
);
CREATE TABLE "payment" (
  "id" uuid NOT NULL,
  "amount" numeric(19, 4) NOT NULL,
  "coins" bigint NOT NULL,
  "state" varchar(10) NOT NULL,
  "from_id" uuid NOT NULL,
  "to_id" uuid NOT NULL,
  "journal_id" uuid,
  CONSTRAINT "pk_payment" PRIMARY KEY ("id"),
  CONSTRAINT "fk_payment_from_id" FOREIGN KEY ("from_id") REFERENCES "purse" ("id"),
  CONSTRAINT "fk_payment_to_id" FOREIGN KEY ("to_id") REFERENCES "purse" ("id"),
  CONSTRAINT "fk_payment_journal_id" FOREIGN KEY ("journal_id") REFERENCES "journal" ("id")
);
CREATE INDEX "ix_payment_from_id" ON "payment" ("from_id", "id");
CREATE INDEX "ix_payment_to_id" ON "payment" ("to_id", "id");
CREATE INDEX "ix_payment_journal_id" ON "payment" ("journal_id", "id");
