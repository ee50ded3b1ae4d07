-- From `entities` of blueprint.yaml.

-- entities.Member
CREATE TABLE "member" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "role" text NOT NULL,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  CONSTRAINT "pk_member" PRIMARY KEY ("id"),
  CONSTRAINT "uq_member_email" UNIQUE ("email"),
  CONSTRAINT "ck_member_name" CHECK (length("name") <= 100),
  CONSTRAINT "ck_member_email" CHECK (length("email") <= 254),
  CONSTRAINT "ck_member_role" CHECK ("role" IN ('member', 'coxswain', 'warden'))
) STRICT;

-- entities.Boat
CREATE TABLE "boat" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "seats" integer NOT NULL,
  "inspected_on" text,
  "keeper_id" text,
  CONSTRAINT "pk_boat" PRIMARY KEY ("id"),
  CONSTRAINT "uq_boat_name" UNIQUE ("name"),
  CONSTRAINT "fk_boat_keeper_id" FOREIGN KEY ("keeper_id") REFERENCES "member" ("id") ON DELETE SET NULL,
  CONSTRAINT "ck_boat_name" CHECK (length("name") <= 80)
) STRICT;
CREATE INDEX "ix_boat_keeper_id" ON "boat" ("keeper_id", "id");
CREATE VIRTUAL TABLE "boat__search" USING fts5(
  "id", "text", tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
CREATE TRIGGER "boat__search_insert" AFTER INSERT ON "boat" BEGIN
  INSERT INTO "boat__search" ("id", "text") VALUES (new."id", coalesce(new."name", ''));
END;
CREATE TRIGGER "boat__search_update" AFTER UPDATE ON "boat" WHEN coalesce(old."name", '') <> coalesce(new."name", '') BEGIN
  DELETE FROM "boat__search" WHERE "boat__search" MATCH 'id : "' || old."id" || '"';
  INSERT INTO "boat__search" ("id", "text") VALUES (new."id", coalesce(new."name", ''));
END;
CREATE TRIGGER "boat__search_delete" AFTER DELETE ON "boat" BEGIN
  DELETE FROM "boat__search" WHERE "boat__search" MATCH 'id : "' || old."id" || '"';
END;

-- entities.Booking
CREATE TABLE "booking" (
  "id" text NOT NULL,
  "day" text NOT NULL,
  "purpose" text NOT NULL,
  "status" text NOT NULL,
  "boat_id" text NOT NULL,
  "owner_id" text NOT NULL,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "pk_booking" PRIMARY KEY ("id"),
  CONSTRAINT "fk_booking_boat_id" FOREIGN KEY ("boat_id") REFERENCES "boat" ("id"),
  CONSTRAINT "fk_booking_owner_id" FOREIGN KEY ("owner_id") REFERENCES "member" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_booking_purpose" CHECK (length("purpose") <= 200),
  CONSTRAINT "ck_booking_status" CHECK ("status" IN ('open', 'closed'))
) STRICT;
CREATE INDEX "ix_booking_boat_id" ON "booking" ("boat_id", "id");
CREATE INDEX "ix_booking_owner_id" ON "booking" ("owner_id", "id");

-- entities.LogEntry
CREATE TABLE "log_entry" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "text" text,
  "owner_id" text NOT NULL,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  CONSTRAINT "pk_log_entry" PRIMARY KEY ("id"),
  CONSTRAINT "fk_log_entry_owner_id" FOREIGN KEY ("owner_id") REFERENCES "member" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_log_entry_title" CHECK (length("title") <= 200)
) STRICT;
CREATE INDEX "ix_log_entry_owner_id" ON "log_entry" ("owner_id", "id");
CREATE VIRTUAL TABLE "log_entry__search" USING fts5(
  "id", "text", tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
CREATE TRIGGER "log_entry__search_insert" AFTER INSERT ON "log_entry" BEGIN
  INSERT INTO "log_entry__search" ("id", "text") VALUES (new."id", coalesce(new."title", '') || ' ' || coalesce(new."text", ''));
END;
CREATE TRIGGER "log_entry__search_update" AFTER UPDATE ON "log_entry" WHEN coalesce(old."title", '') || ' ' || coalesce(old."text", '') <> coalesce(new."title", '') || ' ' || coalesce(new."text", '') BEGIN
  DELETE FROM "log_entry__search" WHERE "log_entry__search" MATCH 'id : "' || old."id" || '"';
  INSERT INTO "log_entry__search" ("id", "text") VALUES (new."id", coalesce(new."title", '') || ' ' || coalesce(new."text", ''));
END;
CREATE TRIGGER "log_entry__search_delete" AFTER DELETE ON "log_entry" BEGIN
  DELETE FROM "log_entry__search" WHERE "log_entry__search" MATCH 'id : "' || old."id" || '"';
END;

-- entities.Remark
CREATE TABLE "remark" (
  "id" text NOT NULL,
  "text" text NOT NULL,
  "author_id" text NOT NULL,
  "boat_id" text NOT NULL,
  CONSTRAINT "pk_remark" PRIMARY KEY ("id"),
  CONSTRAINT "fk_remark_author_id" FOREIGN KEY ("author_id") REFERENCES "member" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_remark_boat_id" FOREIGN KEY ("boat_id") REFERENCES "boat" ("id") ON DELETE CASCADE,
  CONSTRAINT "ck_remark_text" CHECK (length("text") <= 2000)
) STRICT;
CREATE INDEX "ix_remark_author_id" ON "remark" ("author_id", "id");
CREATE INDEX "ix_remark_boat_id" ON "remark" ("boat_id", "id");

-- entities.Booking.traits
CREATE TABLE "booking__history" (
  "number" integer NOT NULL,
  "record" text NOT NULL,
  "operation" text NOT NULL,
  "at" text NOT NULL,
  "by" text,
  "before" text,
  "after" text,
  CONSTRAINT "pk_booking__history" PRIMARY KEY ("number")
) STRICT;
CREATE INDEX "ix_booking__history_record" ON "booking__history" ("record", "number");
