-- From `entities` of blueprint.yaml.

-- entities.Author
CREATE TABLE "author" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "email" text,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  CONSTRAINT "pk_author" PRIMARY KEY ("id"),
  CONSTRAINT "ck_author_name" CHECK (length("name") <= 120),
  CONSTRAINT "ck_author_email" CHECK (length("email") <= 254)
) STRICT;

-- entities.Book
CREATE TABLE "book" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "isbn" text NOT NULL,
  "pages" integer,
  "price" text NOT NULL,
  "status" text NOT NULL,
  "author_id" text NOT NULL,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "pk_book" PRIMARY KEY ("id"),
  CONSTRAINT "uq_book_isbn" UNIQUE ("isbn"),
  CONSTRAINT "fk_book_author_id" FOREIGN KEY ("author_id") REFERENCES "author" ("id"),
  CONSTRAINT "ck_book_title" CHECK (length("title") <= 200),
  CONSTRAINT "ck_book_isbn" CHECK (length("isbn") <= 17),
  CONSTRAINT "ck_book_status" CHECK ("status" IN ('draft', 'published'))
) STRICT;
CREATE INDEX "ix_book_author_id" ON "book" ("author_id", "id");
