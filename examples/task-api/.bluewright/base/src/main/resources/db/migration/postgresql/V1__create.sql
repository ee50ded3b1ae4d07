-- From `entities` of blueprint.yaml.

-- entities.Task
CREATE TABLE "task" (
  "id" uuid NOT NULL,
  "title" varchar(200) NOT NULL,
  "description" text,
  "completed" boolean NOT NULL,
  "created_at" timestamptz(6) NOT NULL,
  "updated_at" timestamptz(6) NOT NULL,
  "version" bigint NOT NULL,
  CONSTRAINT "pk_task" PRIMARY KEY ("id")
);
