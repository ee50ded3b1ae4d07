-- From `entities` of blueprint.yaml.

-- entities.Member
CREATE TABLE "member" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "active" integer NOT NULL,
  CONSTRAINT "pk_member" PRIMARY KEY ("id"),
  CONSTRAINT "ck_member_name" CHECK (length("name") <= 120),
  CONSTRAINT "ck_member_active" CHECK ("active" IN (0, 1))
) STRICT;

-- entities.Course
CREATE TABLE "course" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "starts_at" text NOT NULL,
  "ends_at" text NOT NULL,
  "price" text NOT NULL,
  "free" integer NOT NULL,
  "status" text NOT NULL,
  "opened_at" text,
  "host_id" text NOT NULL,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  CONSTRAINT "pk_course" PRIMARY KEY ("id"),
  CONSTRAINT "fk_course_host_id" FOREIGN KEY ("host_id") REFERENCES "member" ("id"),
  CONSTRAINT "ck_course_title" CHECK (length("title") <= 120),
  CONSTRAINT "ck_course_status" CHECK ("status" IN ('planned', 'open', 'closed'))
) STRICT;
CREATE INDEX "ix_course_host_id" ON "course" ("host_id", "id");
