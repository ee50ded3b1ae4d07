CREATE TABLE "tag" (
  "id" bigint NOT NULL,
  "name" varchar(50) NOT NULL,
  CONSTRAINT "pk_tag" PRIMARY KEY ("id"),
  CONSTRAINT "uq_tag_name" UNIQUE ("name")
);
CREATE TABLE "book_tags" (
  "book_id" uuid NOT NULL,
  "tag_id" bigint NOT NULL,
  CONSTRAINT "pk_book_tags" PRIMARY KEY ("book_id", "tag_id"),
  CONSTRAINT "fk_book_tags_book_id" FOREIGN KEY ("book_id") REFERENCES "book" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_book_tags_tag_id" FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_book_tags_tag_id" ON "book_tags" ("tag_id", "book_id");
CREATE TABLE "chapter" (
  "id" uuid NOT NULL,
  "title" varchar(100) NOT NULL,
  "book_id" uuid NOT NULL,
  "tag_id" bigint,
  CONSTRAINT "pk_chapter" PRIMARY KEY ("id"),
  CONSTRAINT "uq_chapter_title" UNIQUE ("title"),
  CONSTRAINT "fk_chapter_book_id" FOREIGN KEY ("book_id") REFERENCES "book" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_chapter_tag_id" FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE SET NULL
);
CREATE INDEX "ix_chapter_book_id" ON "chapter" ("book_id", "id");
