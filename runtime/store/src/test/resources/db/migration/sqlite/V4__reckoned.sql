CREATE TABLE "ferry" (
  "id" text NOT NULL,
  "seats" integer NOT NULL,
  "sailing" integer NOT NULL,
  CONSTRAINT "pk_ferry" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "ticket" (
  "id" text NOT NULL,
  "state" text NOT NULL,
  "ferry_id" text NOT NULL,
  CONSTRAINT "pk_ticket" PRIMARY KEY ("id"),
  CONSTRAINT "fk_ticket_ferry_id" FOREIGN KEY ("ferry_id") REFERENCES "ferry" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "ix_ticket_ferry_id" ON "ticket" ("ferry_id", "id");
CREATE TABLE "ferry_tags" (
  "ferry_id" text NOT NULL,
  "tag_id" integer NOT NULL,
  CONSTRAINT "pk_ferry_tags" PRIMARY KEY ("ferry_id", "tag_id"),
  CONSTRAINT "fk_ferry_tags_ferry_id" FOREIGN KEY ("ferry_id") REFERENCES "ferry" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_ferry_tags_tag_id" FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "ix_ferry_tags_tag_id" ON "ferry_tags" ("tag_id", "ferry_id");
