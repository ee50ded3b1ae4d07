package dev.bluewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parts of the statement that a report is read with. From within: each row with what is asked
 * of it, the groups of these rows, and what the groups come to as a database stores it.
 *
 * <p>Thread safety: immutable.
 */
final class ReportSql {
  private final Dialect dialect;
  private final FormulaWords words;
  private final Report report;
  private final EntitySql counted;
  private final String start;
  private final String end;
  private final List<String> conditions;

  ReportSql(Report report, Dialect dialect) {
    this.dialect = dialect;
    this.report = report;
    words = FormulaWords.of(dialect);
    counted = new EntitySql(report.source(), dialect);
    var rows = new ArrayList<String>();
    var gathered = new ArrayList<String>();
    var shown = new ArrayList<String>();
    for (var group : report.groups()) {
      rows.add(named(of(group.of()).as(group.spec().type(), words), group.sqlName()));
      gathered.add(dialect.quote(group.sqlName()));
      shown.add(dialect.quote(group.sqlName()));
    }
    for (var tally : report.tallies()) {
      Term each = each(tally.of());
      Term name = new Term(dialect.quote(tally.sqlName()), each.stored());
      Term all = name.gathered(tally.of().kind(), words);
      rows.add(named(each.sql(), tally.sqlName()));
      gathered.add(named(all.sql(), tally.sqlName()));
      Term told = new Term(name.sql(), all.stored());
      shown.add(named(told.as(tally.spec().type(), words), tally.sqlName()));
    }
    start =
        "WITH %s AS (SELECT %s FROM (SELECT %s FROM (SELECT %s FROM %s"
            .formatted(
                dialect.quote(report.rows().table()),
                String.join(", ", shown),
                String.join(", ", gathered),
                String.join(", ", rows),
                counted.table());
    end =
        ") AS %s%s) AS %s) "
            .formatted(dialect.quote("each row"), grouping(), dialect.quote("each group"));
    conditions = report.where().map(this::condition).stream().toList();
  }

  private Term of(Formula formula) {
    return FormulaSql.term(report.source(), formula, dialect);
  }

  /** What is asked of a row; nothing where the row does not count. */
  private Term each(Tally tally) {
    Term said = tally.said() == null ? Term.whole("1") : of(tally.said());
    String condition = tally.where() == null ? "" : condition(tally.where());
    return condition.isEmpty()
        ? said
        : new Term("CASE WHEN " + condition + " THEN " + said.sql() + " END", said.stored());
  }

  private String condition(Formula formula) {
    return FormulaSql.condition(report.source(), formula, dialect);
  }

  private String named(String sql, String name) {
    return sql + " AS " + dialect.quote(name);
  }

  private String grouping() {
    return report.groups().isEmpty()
        ? ""
        : report.groups().stream()
            .map(group -> dialect.quote(group.sqlName()))
            .collect(Collectors.joining(", ", " GROUP BY ", ""));
  }

  /** The entity whose rows are counted. */
  EntitySql counted() {
    return counted;
  }

  /** Up to the conditions that counted rows fulfil. */
  String start() {
    return start;
  }

  /** What is asked of every row that is counted. */
  List<String> conditions() {
    return conditions;
  }

  /** After the conditions, up to the SELECT of the report's own rows. */
  String end() {
    return end;
  }
}
