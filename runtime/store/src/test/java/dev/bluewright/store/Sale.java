package dev.bluewright.store;

import static dev.bluewright.store.Columns.date;
import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.decimal;
import static dev.bluewright.store.Columns.integer;
import static dev.bluewright.store.Columns.money;
import static dev.bluewright.store.Columns.oneOf;
import static dev.bluewright.store.Columns.text;
import static dev.bluewright.store.Columns.uuid;
import static dev.bluewright.store.Formulas.day;
import static dev.bluewright.store.Formulas.daysBetween;
import static dev.bluewright.store.Formulas.field;
import static dev.bluewright.store.Formulas.hoursBetween;
import static dev.bluewright.store.Formulas.minutesBetween;
import static dev.bluewright.store.Formulas.month;
import static dev.bluewright.store.Formulas.through;
import static dev.bluewright.store.Formulas.value;
import static dev.bluewright.store.Formulas.year;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reports are made of. */
record Sale(
    UUID id,
    Instant soldAt,
    @Nullable Instant paidAt,
    LocalDate orderedOn,
    LocalDate sentOn,
    @Nullable String kind,
    BigDecimal price,
    long pieces,
    BigDecimal amount,
    @Nullable Long minutes,
    @Nullable Long hours,
    long days,
    UUID shopId) {
  static final Entity<Sale> ENTITY =
      Entity.of(Sale.class)
          .path("sales")
          .id("id", uuid())
          .field("soldAt", dateTime())
          .field("paidAt", dateTime().optional())
          .field("orderedOn", date())
          .field("sentOn", date())
          .field("kind", oneOf("tea", "cocoa").optional())
          .field("price", money())
          .field("pieces", integer())
          .computed("amount", money(), field("price").times(field("pieces")))
          .computed(
              "minutes", integer().optional(), minutesBetween(field("soldAt"), field("paidAt")))
          .computed("hours", integer().optional(), hoursBetween(field("soldAt"), field("paidAt")))
          .computed("days", integer(), daysBetween(field("orderedOn"), field("sentOn")))
          .belongsTo("shop", () -> Shop.ENTITY)
          .report(
              Report.named("salesByMonth")
                  .by("month", text(7), month(field("soldAt")))
                  .shows("sales", integer(), Tally.count())
                  .shows("revenue", money(), Tally.sum(field("amount")))
                  .shows("pieces", integer(), Tally.sum(field("pieces")))
                  .shows("meanPrice", decimal(12, 2).optional(), Tally.average(field("price")))
                  .shows("cheapest", money().optional(), Tally.least(field("price")))
                  .shows("lastDay", date().optional(), Tally.greatest(field("sentOn")))
                  .shows(
                      "teas", integer(), Tally.count().where(field("kind").equalTo(value("tea")))))
          .report(
              Report.named("bestShops")
                  .by("shop", text(40), through("shop", field("name")))
                  .by("year", integer(), year(field("orderedOn")))
                  .shows("revenue", money(), Tally.sum(field("amount")))
                  .where(field("pieces").greaterThan(value(0)))
                  .sort("-revenue")
                  .limit(2))
          .report(
              Report.named("salesByKind")
                  .by("kind", oneOf("tea", "cocoa").optional(), field("kind"))
                  .shows("sales", integer(), Tally.count()))
          .report(
              Report.named("salesByDay")
                  .by("day", date(), day(field("soldAt")))
                  .shows("sales", integer(), Tally.count()))
          .report(
              Report.named("totals")
                  .shows("sales", integer(), Tally.count())
                  .shows("revenue", money(), Tally.sum(field("amount")))
                  .shows("dearest", money().optional(), Tally.greatest(field("price"))))
          .kept("sale")
          .build();

  static Row of(Row shop, String soldAt, @Nullable String kind, String price, long pieces) {
    Instant at = Instant.parse(soldAt);
    return Row.of(
        null,
        at,
        at.plusSeconds(5 * 3600 + 59),
        LocalDate.parse("2026-02-26"),
        LocalDate.parse("2026-03-02"),
        kind,
        new BigDecimal(price),
        pieces,
        null,
        null,
        null,
        null,
        shop.get(0));
  }

  static Report report(String name) {
    return ENTITY.reports().stream()
        .filter(each -> each.rows().path().equals("reports/" + name))
        .findFirst()
        .orElseThrow();
  }
}
