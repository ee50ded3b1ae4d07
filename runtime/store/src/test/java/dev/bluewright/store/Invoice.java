package dev.bluewright.store;

import static dev.bluewright.store.Columns.bool;
import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.decimal;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.asText;
import static dev.bluewright.store.Formulas.average;
import static dev.bluewright.store.Formulas.choice;
import static dev.bluewright.store.Formulas.count;
import static dev.bluewright.store.Formulas.daysSince;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.greatest;
import static dev.bluewright.store.Formulas.hoursSince;
import static dev.bluewright.store.Formulas.least;
import static dev.bluewright.store.Formulas.length;
import static dev.bluewright.store.Formulas.missing;
import static dev.bluewright.store.Formulas.not;
import static dev.bluewright.store.Formulas.now;
import static dev.bluewright.store.Formulas.outer;
import static dev.bluewright.store.Formulas.sum;
import static dev.bluewright.store.Formulas.through;
import static dev.bluewright.store.Formulas.today;
import static dev.bluewright.store.Formulas.value;
import static dev.bluewright.store.Formulas.yearsSince;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every kind of formula, and both kinds of generated values. */
record Invoice(
    UUID id,
    String code,
    String slug,
    String title,
    BigDecimal discount,
    @Nullable Instant dueAt,
    @Nullable LocalDate dueOn,
    long lineCount,
    long bigLines,
    BigDecimal total,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal dearest,
    @Nullable String firstName,
    @Nullable BigDecimal share,
    long wholeShare,
    String label,
    String size,
    boolean overdue,
    boolean dueToday,
    @Nullable Long daysLate,
    @Nullable Long hoursLate,
    @Nullable Long years,
    long letters,
    BigDecimal discounted,
    long offers,
    @Nullable BigDecimal offered,
    long version) {
  static final Entity<Invoice> ENTITY =
      Entity.of(Invoice.class)
          .path("invoices")
          .id("id", uuid())
          .generated("code", text(12), Generated.code(8))
          .generated("slug", text(40), Generated.slug("title"))
          .field("title", text(100))
          .field("discount", money().defaultsTo(BigDecimal.ZERO))
          .field("dueAt", dateTime().optional())
          .field("dueOn", date().optional())
          .computed("lineCount", integer(), count("lines"))
          .computed("bigLines", integer(), count("lines", field("quantity").greaterThan(value(1))))
          .computed("total", money(), sum("lines", field("amount")).minus(field("discount")))
          .computed("mean", decimal(10, 2).optional(), average("lines", field("quantity")))
          .computed(
              "dearest", money().optional(), greatest("lines", through("item", field("price"))))
          .computed(
              "firstName", text(50).optional(), least("lines", through("item", field("name"))))
          .computed(
              "share", decimal(10, 4).optional(), field("total").dividedBy(field("lineCount")))
          .computed("wholeShare", integer(), value(7).dividedBy(value(2)).plus(field("lineCount")))
          .computed(
              "label",
              text(300),
              field("title").joined(value(" #")).joined(asText(field("lineCount"))))
          .computed(
              "size",
              text(10),
              choice(field("total").atLeast(value(100)), value("large"), value("small")))
          .computed("overdue", bool(), field("dueAt").lessThan(now()))
          .computed(
              "dueToday", bool(), not(missing(field("dueOn"))).and(field("dueOn").equalTo(today())))
          .computed("daysLate", integer().optional(), daysSince(field("dueOn")))
          .computed("hoursLate", integer().optional(), hoursSince(field("dueAt")))
          .computed("years", integer().optional(), yearsSince(field("dueOn")))
          .computed("letters", integer(), length(field("title")))
          .computed(
              "discounted",
              money(),
              sum(
                  "lines",
                  field("amount")
                      .times(value(new BigDecimal("0.9")))
                      .minus(outer(field("discount"))),
                  field("note").differentFrom(value("gift"))))
          .computed("offers", integer(), count("items"))
          .computed("offered", money().optional(), greatest("items", field("price")))
          .versioned()
          .hasMany("lines", () -> InvoiceLine.ENTITY, "invoice")
          .manyToMany(
              "items",
              "item",
              () -> Item.ENTITY,
              Columns.joined("invoice_items", "invoice_id", "item_id"))
          .build();

  static Row titled(String title) {
    @Nullable Object[] values = new Object[ENTITY.columns().size()];
    values[3] = title;
    values[4] = BigDecimal.ZERO;
    return Row.of(values);
  }

  static Column column(String name) {
    return ENTITY.column(name);
  }
}
