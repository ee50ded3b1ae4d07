package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.expression.Expression;
import dev.bluewright.expression.ReportColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the records of an entity come to, with every name resolved.
 *
 * @param model the report of the blueprint
 * @param groups what tells groups apart
 * @param tallies what a group comes to
 * @param where which of the records count, where not all do
 */
public record ReportPlan(
    ReportModel model, List<Group> groups, List<Tally> tallies, Optional<Expression> where) {
  /** Copies the lists. */
  public ReportPlan {
    groups = List.copyOf(groups);
    tallies = List.copyOf(tallies);
  }

  /** A column that tells groups apart. */
  public record Group(ColumnPlan column, Expression expression) {}

  /** A column with what a group comes to. */
  public record Tally(ColumnPlan column, ReportColumn.Tally of) {}

  /** All columns, those of the groups first. */
  public List<ColumnPlan> columns() {
    return Stream.concat(groups.stream().map(Group::column), tallies.stream().map(Tally::column))
        .toList();
  }

  /** The columns that count all records of a group. */
  public Optional<Tally> findCount() {
    return tallies.stream()
        .filter(tally -> tally.of().said().isEmpty() && tally.of().where().isEmpty())
        .findFirst();
  }
}
