CREATE TABLE "author" (
  "id" uuid NOT NULL,
  "name" varchar(100) NOT NULL,
  "email" varchar(254),
  CONSTRAINT "pk_author" PRIMARY KEY ("id"),
  CONSTRAINT "uq_author_email" UNIQUE ("email")
);
CREATE TABLE "book" (
  "id" uuid NOT NULL,
  "title" varchar(200) NOT NULL,
  "notes" text,
  "status" varchar(63) NOT NULL,
  "price" numeric(10, 2),
  "rating" bigint,
  "in_print" boolean NOT NULL,
  "published_on" date,
  "opens_at" time(6),
  "sold_at" timestamptz(6),
  "author_id" uuid,
  "created_at" timestamptz(6) NOT NULL,
  "updated_at" timestamptz(6) NOT NULL,
  "version" bigint NOT NULL,
  CONSTRAINT "pk_book" PRIMARY KEY ("id"),
  CONSTRAINT "uq_book_title" UNIQUE ("title"),
  CONSTRAINT "fk_book_author_id" FOREIGN KEY ("author_id") REFERENCES "author" ("id"),
  CONSTRAINT "ck_book_status" CHECK ("status" IN ('draft', 'on sale', 'lost'))
);
CREATE INDEX "ix_book_author_id" ON "book" ("author_id", "id");
CREATE TABLE "order" (
  "id" bigint NOT NULL,
  "class" varchar(50) NOT NULL,
  "user" varchar(50),
  "group" bigint NOT NULL,
  "status" boolean NOT NULL,
  CONSTRAINT "pk_order" PRIMARY KEY ("id")
);
CREATE TABLE "article" (
  "id" uuid NOT NULL,
  "stock" bigint NOT NULL,
  "price" numeric(19, 4) NOT NULL,
  "sold_at" timestamptz(6),
  "author_id" uuid,
  CONSTRAINT "pk_article" PRIMARY KEY ("id"),
  CONSTRAINT "fk_article_author_id" FOREIGN KEY ("author_id") REFERENCES "author" ("id")
);
CREATE INDEX "ix_article_author_id" ON "article" ("author_id", "id");
CREATE TABLE "note" (
  "id" uuid NOT NULL,
  "title" varchar(100) NOT NULL,
  "body" text,
  CONSTRAINT "pk_note" PRIMARY KEY ("id")
);
ALTER TABLE "note" ADD COLUMN "search__text" tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', translate(
    coalesce("title", '') || ' ' || coalesce("body", ''),
    '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)))
) STORED;
CREATE INDEX "ix_note_search" ON "note" USING gin ("search__text");
