CREATE TABLE "item" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "price" text NOT NULL,
  CONSTRAINT "pk_item" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "invoice" (
  "id" text NOT NULL,
  "code" text NOT NULL,
  "slug" text NOT NULL,
  "title" text NOT NULL,
  "discount" text NOT NULL,
  "due_at" text,
  "due_on" text,
  "version" integer NOT NULL,
  CONSTRAINT "pk_invoice" PRIMARY KEY ("id"),
  CONSTRAINT "uq_invoice_code" UNIQUE ("code"),
  CONSTRAINT "uq_invoice_slug" UNIQUE ("slug")
) STRICT;
CREATE TABLE "invoice_line" (
  "id" text NOT NULL,
  "position" integer NOT NULL,
  "quantity" integer NOT NULL,
  "note" text,
  "invoice_id" text NOT NULL,
  "item_id" text NOT NULL,
  CONSTRAINT "pk_invoice_line" PRIMARY KEY ("id"),
  CONSTRAINT "uq_invoice_line_invoice_id_position" UNIQUE ("invoice_id", "position"),
  CONSTRAINT "fk_invoice_line_invoice_id" FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_invoice_line_item_id" FOREIGN KEY ("item_id") REFERENCES "item" ("id")
) STRICT;
CREATE TABLE "invoice_items" (
  "invoice_id" text NOT NULL,
  "item_id" text NOT NULL,
  CONSTRAINT "pk_invoice_items" PRIMARY KEY ("invoice_id", "item_id"),
  CONSTRAINT "fk_invoice_items_invoice_id" FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_invoice_items_item_id" FOREIGN KEY ("item_id") REFERENCES "item" ("id") ON DELETE CASCADE
) STRICT;
