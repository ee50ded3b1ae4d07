CREATE TABLE "firm" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "pk_firm" PRIMARY KEY ("id"),
  CONSTRAINT "ck_firm_name" CHECK (length("name") <= 80)
) STRICT;
CREATE TABLE "worker" (
  "id" text NOT NULL,
  "email" text NOT NULL,
  "role" text NOT NULL,
  "firm_id" text NOT NULL,
  CONSTRAINT "pk_worker" PRIMARY KEY ("id"),
  CONSTRAINT "uq_worker_email" UNIQUE ("email"),
  CONSTRAINT "fk_worker_firm_id" FOREIGN KEY ("firm_id") REFERENCES "firm" ("id")
    ON DELETE CASCADE,
  CONSTRAINT "ck_worker_email" CHECK (length("email") <= 254),
  CONSTRAINT "ck_worker_role" CHECK ("role" IN ('worker', 'boss'))
) STRICT;
CREATE INDEX "ix_worker_firm_id" ON "worker" ("firm_id", "id");
CREATE TABLE "job" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "number" integer NOT NULL,
  "worker_id" text,
  "firm_id" text NOT NULL,
  CONSTRAINT "pk_job" PRIMARY KEY ("id"),
  CONSTRAINT "uq_job_title" UNIQUE ("firm_id", "title"),
  CONSTRAINT "fk_job_worker_id" FOREIGN KEY ("worker_id") REFERENCES "worker" ("id")
    ON DELETE SET NULL,
  CONSTRAINT "fk_job_firm_id" FOREIGN KEY ("firm_id") REFERENCES "firm" ("id")
    ON DELETE CASCADE,
  CONSTRAINT "ck_job_title" CHECK (length("title") <= 80)
) STRICT;
CREATE INDEX "ix_job_firm_id" ON "job" ("firm_id", "id");
CREATE INDEX "ix_job_worker_id" ON "job" ("firm_id", "worker_id", "id");
CREATE TABLE "job__history" (
  "number" integer NOT NULL,
  "record" text NOT NULL,
  "operation" text NOT NULL,
  "at" text NOT NULL,
  "by" text,
  "before" text,
  "after" text,
  CONSTRAINT "pk_job__history" PRIMARY KEY ("number")
) STRICT;
