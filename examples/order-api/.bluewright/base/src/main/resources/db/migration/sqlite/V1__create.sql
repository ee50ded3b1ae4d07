-- From `entities` of blueprint.yaml.

-- entities.Product
CREATE TABLE "product" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "slug" text NOT NULL,
  "price" text NOT NULL,
  CONSTRAINT "pk_product" PRIMARY KEY ("id"),
  CONSTRAINT "uq_product_slug" UNIQUE ("slug"),
  CONSTRAINT "ck_product_name" CHECK (length("name") <= 120),
  CONSTRAINT "ck_product_slug" CHECK (length("slug") <= 140)
) STRICT;

-- entities.Order
CREATE TABLE "order" (
  "id" text NOT NULL,
  "code" text NOT NULL,
  "due_at" text,
  "discount" text NOT NULL,
  "created_at" text NOT NULL,
  "updated_at" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "pk_order" PRIMARY KEY ("id"),
  CONSTRAINT "uq_order_code" UNIQUE ("code"),
  CONSTRAINT "ck_order_code" CHECK (length("code") <= 12)
) STRICT;

-- entities.OrderLine
CREATE TABLE "order_line" (
  "id" text NOT NULL,
  "position" integer NOT NULL,
  "quantity" integer NOT NULL,
  "order_id" text NOT NULL,
  "product_id" text NOT NULL,
  CONSTRAINT "pk_order_line" PRIMARY KEY ("id"),
  CONSTRAINT "uq_order_line_order_id_position" UNIQUE ("order_id", "position"),
  CONSTRAINT "fk_order_line_order_id" FOREIGN KEY ("order_id") REFERENCES "order" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_order_line_product_id" FOREIGN KEY ("product_id") REFERENCES "product" ("id")
) STRICT;
CREATE INDEX "ix_order_line_order_id" ON "order_line" ("order_id", "id");
CREATE INDEX "ix_order_line_product_id" ON "order_line" ("product_id", "id");
