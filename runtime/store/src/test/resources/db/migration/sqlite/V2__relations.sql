CREATE TABLE "tag" (
  "id" integer NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "pk_tag" PRIMARY KEY ("id"),
  CONSTRAINT "uq_tag_name" UNIQUE ("name")
) STRICT;
CREATE TABLE "book_tags" (
  "book_id" text NOT NULL,
  "tag_id" integer NOT NULL,
  CONSTRAINT "pk_book_tags" PRIMARY KEY ("book_id", "tag_id"),
  CONSTRAINT "fk_book_tags_book_id" FOREIGN KEY ("book_id") REFERENCES "book" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_book_tags_tag_id" FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "ix_book_tags_tag_id" ON "book_tags" ("tag_id", "book_id");
CREATE TABLE "chapter" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "book_id" text NOT NULL,
  "tag_id" integer,
  CONSTRAINT "pk_chapter" PRIMARY KEY ("id"),
  CONSTRAINT "uq_chapter_title" UNIQUE ("title"),
  CONSTRAINT "fk_chapter_book_id" FOREIGN KEY ("book_id") REFERENCES "book" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_chapter_tag_id" FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "ix_chapter_book_id" ON "chapter" ("book_id", "id");
