package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.expression.Computation;
import dev.bluewright.expression.Expression;
import dev.bluewright.expression.ReportColumn;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import java.util.ArrayList;
import java.util.List;

/** Resolves the names of reports. */
final class ReportPlanner {
  private final Blueprint blueprint;
  private final EntityModel entity;

  ReportPlanner(Blueprint blueprint, EntityModel entity) {
    this.blueprint = blueprint;
    this.entity = entity;
  }

  List<ReportPlan> all() {
    return entity.reports().stream().map(this::plan).toList();
  }

  private ReportPlan plan(ReportModel report) {
    var groups = new ArrayList<ReportPlan.Group>();
    report.by().forEach((name, text) -> groups.add(group(name, text)));
    var tallies = new ArrayList<ReportPlan.Tally>();
    report.shows().forEach((name, text) -> tallies.add(tally(name, text)));
    return new ReportPlan(report, groups, tallies, report.where().map(this::where));
  }

  private ReportPlan.Group group(String name, String text) {
    if (ReportColumn.group(blueprint, entity, text)
        instanceof ReportColumn.Group(var expression, var type, boolean mayBeMissing)) {
      var column = ColumnPlan.derived(name, new Origin.Reported(), type, mayBeMissing);
      return new ReportPlan.Group(column, expression);
    }
    throw impossible(text);
  }

  private ReportPlan.Tally tally(String name, String text) {
    if (ReportColumn.tally(blueprint, entity, text) instanceof ReportColumn.Tally tally) {
      var column =
          ColumnPlan.derived(name, new Origin.Reported(), tally.type(), tally.mayBeMissing());
      return new ReportPlan.Tally(column, tally);
    }
    throw impossible(text);
  }

  private Expression where(String text) {
    return switch (ReportColumn.where(blueprint, entity, text)) {
      case Computation.Possible(var said, _) -> said;
      case Computation.Impossible _ -> throw impossible(text);
    };
  }

  private GeneratorException impossible(String text) {
    return new GeneratorException(entity.name() + " cannot report " + text);
  }
}
