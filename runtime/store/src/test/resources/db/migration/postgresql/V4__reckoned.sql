CREATE TABLE "ferry" (
  "id" uuid NOT NULL,
  "seats" bigint NOT NULL,
  "sailing" bigint NOT NULL,
  CONSTRAINT "pk_ferry" PRIMARY KEY ("id")
);
CREATE TABLE "ticket" (
  "id" uuid NOT NULL,
  "state" varchar(10) NOT NULL,
  "ferry_id" uuid NOT NULL,
  CONSTRAINT "pk_ticket" PRIMARY KEY ("id"),
  CONSTRAINT "fk_ticket_ferry_id" FOREIGN KEY ("ferry_id") REFERENCES "ferry" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_ticket_ferry_id" ON "ticket" ("ferry_id", "id");
CREATE TABLE "ferry_tags" (
  "ferry_id" uuid NOT NULL,
  "tag_id" bigint NOT NULL,
  CONSTRAINT "pk_ferry_tags" PRIMARY KEY ("ferry_id", "tag_id"),
  CONSTRAINT "fk_ferry_tags_ferry_id" FOREIGN KEY ("ferry_id") REFERENCES "ferry" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_ferry_tags_tag_id" FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_ferry_tags_tag_id" ON "ferry_tags" ("tag_id", "ferry_id");
