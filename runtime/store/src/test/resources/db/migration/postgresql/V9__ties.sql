CREATE TABLE "scout" (
  "id" uuid NOT NULL,
  "name" varchar(100) NOT NULL,
  CONSTRAINT "pk_scout" PRIMARY KEY ("id")
);
CREATE TABLE "handshake" (
  "id" uuid NOT NULL,
  "status" varchar(63) NOT NULL,
  "requester_id" uuid NOT NULL,
  "recipient_id" uuid NOT NULL,
  CONSTRAINT "pk_handshake" PRIMARY KEY ("id"),
  CONSTRAINT "fk_handshake_requester_id" FOREIGN KEY ("requester_id") REFERENCES "scout" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_handshake_recipient_id" FOREIGN KEY ("recipient_id") REFERENCES "scout" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_handshake_status" CHECK ("status" IN ('offered', 'taken', 'refused'))
);
CREATE INDEX "ix_handshake_requester_id" ON "handshake" ("requester_id", "id");
CREATE INDEX "ix_handshake_recipient_id" ON "handshake" ("recipient_id", "id");
CREATE UNIQUE INDEX "uq_handshake_requester_id_recipient_id" ON "handshake" (least("requester_id", "recipient_id"), greatest("requester_id", "recipient_id"));
CREATE TABLE "secret" (
  "id" uuid NOT NULL,
  "text" varchar(100) NOT NULL,
  "owner_id" uuid NOT NULL,
  CONSTRAINT "pk_secret" PRIMARY KEY ("id"),
  CONSTRAINT "fk_secret_owner_id" FOREIGN KEY ("owner_id") REFERENCES "scout" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_secret_owner_id" ON "secret" ("owner_id", "id");
CREATE VIEW "scout_friends" ("scout_id", "friend_id") AS
SELECT "requester_id", "recipient_id" FROM "handshake" WHERE "status" IN ('taken')
UNION ALL
SELECT "recipient_id", "requester_id" FROM "handshake" WHERE "status" IN ('taken');
