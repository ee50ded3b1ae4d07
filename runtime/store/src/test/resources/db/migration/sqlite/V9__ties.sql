CREATE TABLE "scout" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "pk_scout" PRIMARY KEY ("id"),
  CONSTRAINT "ck_scout_name" CHECK (length("name") <= 100)
) STRICT;
CREATE TABLE "handshake" (
  "id" text NOT NULL,
  "status" text NOT NULL,
  "requester_id" text NOT NULL,
  "recipient_id" text NOT NULL,
  CONSTRAINT "pk_handshake" PRIMARY KEY ("id"),
  CONSTRAINT "fk_handshake_requester_id" FOREIGN KEY ("requester_id") REFERENCES "scout" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_handshake_recipient_id" FOREIGN KEY ("recipient_id") REFERENCES "scout" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_handshake_status" CHECK ("status" IN ('offered', 'taken', 'refused'))
) STRICT;
CREATE INDEX "ix_handshake_requester_id" ON "handshake" ("requester_id", "id");
CREATE INDEX "ix_handshake_recipient_id" ON "handshake" ("recipient_id", "id");
CREATE UNIQUE INDEX "uq_handshake_requester_id_recipient_id" ON "handshake" (min("requester_id", "recipient_id"), max("requester_id", "recipient_id"));
CREATE TABLE "secret" (
  "id" text NOT NULL,
  "text" text NOT NULL,
  "owner_id" text NOT NULL,
  CONSTRAINT "pk_secret" PRIMARY KEY ("id"),
  CONSTRAINT "fk_secret_owner_id" FOREIGN KEY ("owner_id") REFERENCES "scout" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_secret_text" CHECK (length("text") <= 100)
) STRICT;
CREATE INDEX "ix_secret_owner_id" ON "secret" ("owner_id", "id");
CREATE VIEW "scout_friends" ("scout_id", "friend_id") AS
SELECT "requester_id", "recipient_id" FROM "handshake" WHERE "status" IN ('taken')
UNION ALL
SELECT "recipient_id", "requester_id" FROM "handshake" WHERE "status" IN ('taken');
