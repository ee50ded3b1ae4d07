CREATE TABLE "item" (
  "id" uuid NOT NULL,
  "name" varchar(50) NOT NULL,
  "price" numeric(19, 4) NOT NULL,
  CONSTRAINT "pk_item" PRIMARY KEY ("id")
);
CREATE TABLE "invoice" (
  "id" uuid NOT NULL,
  "code" varchar(12) NOT NULL,
  "slug" varchar(40) NOT NULL,
  "title" varchar(100) NOT NULL,
  "discount" numeric(19, 4) NOT NULL,
  "due_at" timestamptz(6),
  "due_on" date,
  "version" bigint NOT NULL,
  CONSTRAINT "pk_invoice" PRIMARY KEY ("id"),
  CONSTRAINT "uq_invoice_code" UNIQUE ("code"),
  CONSTRAINT "uq_invoice_slug" UNIQUE ("slug")
);
CREATE TABLE "invoice_line" (
  "id" uuid NOT NULL,
  "position" bigint NOT NULL,
  "quantity" bigint NOT NULL,
  "note" varchar(50),
  "invoice_id" uuid NOT NULL,
  "item_id" uuid NOT NULL,
  CONSTRAINT "pk_invoice_line" PRIMARY KEY ("id"),
  CONSTRAINT "uq_invoice_line_invoice_id_position" UNIQUE ("invoice_id", "position"),
  CONSTRAINT "fk_invoice_line_invoice_id" FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_invoice_line_item_id" FOREIGN KEY ("item_id") REFERENCES "item" ("id")
);
CREATE TABLE "invoice_items" (
  "invoice_id" uuid NOT NULL,
  "item_id" uuid NOT NULL,
  CONSTRAINT "pk_invoice_items" PRIMARY KEY ("invoice_id", "item_id"),
  CONSTRAINT "fk_invoice_items_invoice_id" FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_invoice_items_item_id" FOREIGN KEY ("item_id") REFERENCES "item" ("id") ON DELETE CASCADE
);
