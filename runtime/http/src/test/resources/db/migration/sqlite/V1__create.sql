CREATE TABLE "author" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "email" text,
  "homepage" text,
  CONSTRAINT "pk_author" PRIMARY KEY ("id"),
  CONSTRAINT "uq_author_email" UNIQUE ("email"),
  CONSTRAINT "ck_author_name" CHECK (length("name") <= 100),
  CONSTRAINT "ck_author_email" CHECK (length("email") <= 254),
  CONSTRAINT "ck_author_homepage" CHECK (length("homepage") <= 2048)
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
  "isbn" text,
  "extra" text,
  "author_id" text,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "pk_book" PRIMARY KEY ("id"),
  CONSTRAINT "uq_book_title" UNIQUE ("title"),
  CONSTRAINT "fk_book_author_id" FOREIGN KEY ("author_id") REFERENCES "author" ("id"),
  CONSTRAINT "ck_book_title" CHECK (length("title") <= 200),
  CONSTRAINT "ck_book_status" CHECK ("status" IN ('draft', 'on sale')),
  CONSTRAINT "ck_book_in_print" CHECK ("in_print" IN (0, 1)),
  CONSTRAINT "ck_book_isbn" CHECK (length("isbn") <= 13)
) STRICT;
CREATE INDEX "ix_book_author_id" ON "book" ("author_id", "id");
CREATE TABLE "order" (
  "id" integer NOT NULL,
  "select" text NOT NULL,
  "user" text,
  "group" integer NOT NULL,
  "status" integer NOT NULL,
  CONSTRAINT "pk_order" PRIMARY KEY ("id"),
  CONSTRAINT "ck_order_select" CHECK (length("select") <= 50),
  CONSTRAINT "ck_order_user" CHECK (length("user") <= 50),
  CONSTRAINT "ck_order_status" CHECK ("status" IN (0, 1))
) STRICT;
CREATE TABLE "owner" (
  "id" integer NOT NULL,
  "full_name" text NOT NULL,
  CONSTRAINT "pk_owner" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "link" (
  "id" integer NOT NULL,
  "target" text NOT NULL,
  "short_code" text NOT NULL,
  "visits" integer NOT NULL,
  "owner_id" integer,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  CONSTRAINT "pk_link" PRIMARY KEY ("id"),
  CONSTRAINT "uq_link_short_code" UNIQUE ("short_code"),
  CONSTRAINT "fk_link_owner_id" FOREIGN KEY ("owner_id") REFERENCES "owner" ("id")
) STRICT;
CREATE TABLE "hit" (
  "id" integer NOT NULL,
  "place" text NOT NULL,
  "link_id" integer NOT NULL,
  CONSTRAINT "pk_hit" PRIMARY KEY ("id"),
  CONSTRAINT "fk_hit_link_id" FOREIGN KEY ("link_id") REFERENCES "link" ("id")
) STRICT;
