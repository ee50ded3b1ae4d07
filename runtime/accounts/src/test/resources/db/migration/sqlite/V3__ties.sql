CREATE TABLE "camper" (
  "id" text NOT NULL,
  "email" text NOT NULL,
  CONSTRAINT "pk_camper" PRIMARY KEY ("id"),
  CONSTRAINT "uq_camper_email" UNIQUE ("email"),
  CONSTRAINT "ck_camper_email" CHECK (length("email") <= 254)
) STRICT;
CREATE TABLE "greeting" (
  "id" text NOT NULL,
  "status" text NOT NULL,
  "sender_id" text NOT NULL,
  "recipient_id" text NOT NULL,
  CONSTRAINT "pk_greeting" PRIMARY KEY ("id"),
  CONSTRAINT "fk_greeting_sender_id" FOREIGN KEY ("sender_id") REFERENCES "camper" ("id")
    ON DELETE CASCADE,
  CONSTRAINT "fk_greeting_recipient_id" FOREIGN KEY ("recipient_id") REFERENCES "camper" ("id")
    ON DELETE CASCADE,
  CONSTRAINT "ck_greeting_status" CHECK ("status" IN ('sent', 'returned'))
) STRICT;
CREATE INDEX "ix_greeting_sender_id" ON "greeting" ("sender_id", "id");
CREATE INDEX "ix_greeting_recipient_id" ON "greeting" ("recipient_id", "id");
CREATE UNIQUE INDEX "uq_greeting_sender_id_recipient_id" ON "greeting"
  (min("sender_id", "recipient_id"), max("sender_id", "recipient_id"));
CREATE VIEW "camper_friends" ("camper_id", "friend_id") AS
SELECT "sender_id", "recipient_id" FROM "greeting" WHERE "status" IN ('returned')
UNION ALL
SELECT "recipient_id", "sender_id" FROM "greeting" WHERE "status" IN ('returned');
