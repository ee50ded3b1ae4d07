package dev.bluewright.generator.sql;

import dev.bluewright.generator.naming.SqlNames;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.HistoryPlan;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;

/** The statements that create the table of a history. */
final class HistorySql {
  private static final String TABLE =
      """
      -- entities.«entity».traits
      CREATE TABLE «table» (
        «lines»
      «end»
      CREATE INDEX «index» ON «table» («record», «number»);
      """;

  private final Dialect dialect;

  HistorySql(Dialect dialect) {
    this.dialect = dialect;
  }

  String create(HistoryPlan history) {
    var columns = history.columns();
    var number = quoted(columns.getFirst());
    var lines = new ArrayList<String>();
    lines.add(number + " " + dialect.counted());
    columns.stream().skip(1).forEach(column -> lines.add(line(column)));
    lines.add(
        "CONSTRAINT %s PRIMARY KEY (%s)"
            .formatted(dialect.quoted(SqlNames.constraint("pk", history.table())), number));
    return Template.of(TABLE)
        .with("entity", history.entity().name())
        .with("table", dialect.quoted(history.table()))
        .with("lines", String.join(",\n", lines))
        .with("end", dialect.tableEnd())
        .with("index", dialect.quoted(SqlNames.constraint("ix", history.table(), "record")))
        .with("record", quoted(columns.get(1)))
        .with("number", number)
        .text();
  }

  private String line(ColumnPlan column) {
    return quoted(column)
        + " "
        + dialect.type(column.type())
        + (column.optional() ? "" : " NOT NULL");
  }

  private String quoted(ColumnPlan column) {
    return dialect.quoted(column.sqlName());
  }
}
