CREATE TABLE "member" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "role" text NOT NULL,
  "blocked" integer NOT NULL,
  CONSTRAINT "pk_member" PRIMARY KEY ("id"),
  CONSTRAINT "uq_member_email" UNIQUE ("email"),
  CONSTRAINT "ck_member_name" CHECK (length("name") <= 100),
  CONSTRAINT "ck_member_email" CHECK (length("email") <= 254),
  CONSTRAINT "ck_member_role" CHECK ("role" IN ('member', 'admin'))
) STRICT;
CREATE TABLE "note" (
  "id" text NOT NULL,
  "text" text NOT NULL,
  "author_id" text NOT NULL,
  CONSTRAINT "pk_note" PRIMARY KEY ("id"),
  CONSTRAINT "fk_note_author_id" FOREIGN KEY ("author_id") REFERENCES "member" ("id")
    ON DELETE CASCADE,
  CONSTRAINT "ck_note_text" CHECK (length("text") <= 200)
) STRICT;
CREATE INDEX "ix_note_author_id" ON "note" ("author_id", "id");
