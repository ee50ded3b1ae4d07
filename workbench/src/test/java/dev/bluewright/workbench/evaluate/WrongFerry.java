package dev.bluewright.workbench.evaluate;

import static dev.bluewright.workbench.evaluate.Wrong.blueprint;

import java.util.List;

/** The figures of a ferry company, built wrongly. */
final class WrongFerry {
  private WrongFerry() {}

  static final List<Wrong> ALL =
      List.of(
          blueprint(
              "ferry",
              "tells of sales that were cancelled",
              "R6",
              "sales: \"sum(total, status != 'cancelled')\"",
              "sales: sum(total)"),
          blueprint("ferry", "tells sales by year", "R6", "month(date)", "year(date)"),
          blueprint(
              "ferry",
              "leaves out a status",
              "R7",
              "        by: {status: status}\n",
              "        by: {status: status}\n        where: \"status != 'asked'\"\n"),
          blueprint("ferry", "shows the top four", "R8", "limit: 3", "limit: 4"),
          blueprint("ferry", "ranks upwards", "R8", "\"-spending\"", "spending"),
          blueprint("ferry", "tells sums for averages", "R9", "avg(total)", "sum(total)"),
          blueprint(
              "ferry",
              "counts crossings of one kind",
              "R10",
              "      crossingsTotals:\n        shows",
              "      crossingsTotals:\n        where: \"kind == 'day'\"\n        shows"));
}
