CREATE TABLE "author" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "email" text,
  CONSTRAINT "pk_author" PRIMARY KEY ("id"),
  CONSTRAINT "uq_author_email" UNIQUE ("email"),
  CONSTRAINT "ck_author_name" CHECK (length("name") <= 100),
  CONSTRAINT "ck_author_email" CHECK (length("email") <= 254)
) STRICT;
CREATE TABLE "book" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "notes" text,
  "status" text NOT NULL,
  "price" text,
  "rating" integer,
  "in_print" integer NOT NULL,
  "published_on" text,
  "opens_at" text,
  "sold_at" text,
  "author_id" text,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "pk_book" PRIMARY KEY ("id"),
  CONSTRAINT "uq_book_title" UNIQUE ("title"),
  CONSTRAINT "fk_book_author_id" FOREIGN KEY ("author_id") REFERENCES "author" ("id"),
  CONSTRAINT "ck_book_title" CHECK (length("title") <= 200),
  CONSTRAINT "ck_book_status" CHECK ("status" IN ('draft', 'on sale', 'lost')),
  CONSTRAINT "ck_book_in_print" CHECK ("in_print" IN (0, 1))
) STRICT;
CREATE INDEX "ix_book_author_id" ON "book" ("author_id", "id");
CREATE TABLE "order" (
  "id" integer NOT NULL,
  "class" text NOT NULL,
  "user" text,
  "group" integer NOT NULL,
  "status" integer NOT NULL,
  CONSTRAINT "pk_order" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "article" (
  "id" text NOT NULL,
  "stock" integer NOT NULL,
  "price" text NOT NULL,
  "sold_at" text,
  "author_id" text,
  CONSTRAINT "pk_article" PRIMARY KEY ("id"),
  CONSTRAINT "fk_article_author_id" FOREIGN KEY ("author_id") REFERENCES "author" ("id")
) STRICT;
CREATE INDEX "ix_article_author_id" ON "article" ("author_id", "id");
CREATE TABLE "note" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "body" text,
  CONSTRAINT "pk_note" PRIMARY KEY ("id"),
  CONSTRAINT "ck_note_title" CHECK (length("title") <= 100)
) STRICT;
CREATE VIRTUAL TABLE "note__search" USING fts5(
  "id", "text", tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
CREATE TRIGGER "note__search_insert" AFTER INSERT ON "note" BEGIN
  INSERT INTO "note__search" ("id", "text") VALUES (new."id", coalesce(new."title", '') || ' ' || coalesce(new."body", ''));
END;
CREATE TRIGGER "note__search_update" AFTER UPDATE ON "note" WHEN coalesce(old."title", '') || ' ' || coalesce(old."body", '') <> coalesce(new."title", '') || ' ' || coalesce(new."body", '') BEGIN
  DELETE FROM "note__search" WHERE "note__search" MATCH 'id : "' || old."id" || '"';
  INSERT INTO "note__search" ("id", "text") VALUES (new."id", coalesce(new."title", '') || ' ' || coalesce(new."body", ''));
END;
CREATE TRIGGER "note__search_delete" AFTER DELETE ON "note" BEGIN
  DELETE FROM "note__search" WHERE "note__search" MATCH 'id : "' || old."id" || '"';
END;
