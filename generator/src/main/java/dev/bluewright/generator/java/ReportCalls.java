package dev.bluewright.generator.java;

import dev.bluewright.expression.ReportColumn;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.ReportPlan;
import java.util.ArrayList;
import java.util.List;

/** The calls that tell what records come to: {@code .report(Report.named("salesByMonth")…)}. */
final class ReportCalls {
  private static final String MARGIN = "\n    "; // the hole that takes the text indents it
  private static final String DEEPER = "    ";

  private final int indent;
  private final JavaFile file;
  private final ColumnCalls columns;
  private final GrantCalls grants;

  private ReportCalls(int indent, JavaFile file, ColumnCalls columns, GrantCalls grants) {
    this.indent = indent;
    this.file = file;
    this.columns = columns;
    this.grants = grants;
  }

  static List<String> of(
      int indent, JavaFile file, EntityPlan entity, ColumnCalls columns, GrantCalls grants) {
    var calls = new ReportCalls(indent, file, columns, grants);
    return entity.reports().stream().map(calls::call).toList();
  }

  private String call(ReportPlan report) {
    file.using("dev.bluewright.store.Report", "dev.bluewright.store.Tally");
    var links = new ArrayList<>(List.of("Report.named(" + name(report.model().name()) + ")"));
    links(report).stream()
        .map(link -> DEEPER + link.replace("\n", "\n" + " ".repeat(indent + 8)))
        .forEach(links::add);
    return ".report(" + MARGIN + String.join(MARGIN, links) + ")";
  }

  private List<String> links(ReportPlan report) {
    var links = new ArrayList<String>();
    for (var group : report.groups()) {
      var spec = columns.spec(group.column());
      links.add(link(".by(", name(group.column().name()), spec, formula(group.expression())));
    }
    for (var tally : report.tallies()) {
      var spec = columns.spec(tally.column());
      links.add(link(".shows(", name(tally.column().name()), spec, tally(tally.of())));
    }
    report.where().ifPresent(said -> links.add(link(".where(", formula(said))));
    if (!report.model().sort().isEmpty()) {
      links.add(
          link(
              ".sort(",
              report.model().sort().stream().map(Literals::string).toArray(String[]::new)));
    }
    report.model().limit().ifPresent(limit -> links.add(".limit(" + limit + ")"));
    if (!report.model().access().isEmpty()) {
      links.add(link(".allow(", grants.words(report.model().access()).toArray(String[]::new)));
    }
    return links;
  }

  private String link(String head, String... arguments) {
    return Layout.call(indent + 8, head, List.of(arguments), ")");
  }

  private static String name(String column) {
    return Literals.string(column);
  }

  private String formula(dev.bluewright.expression.Expression said) {
    return columns.formula(indent, said);
  }

  private String tally(ReportColumn.Tally tally) {
    var name =
        switch (tally.kind()) {
          case COUNT -> "count";
          case SUM -> "sum";
          case AVERAGE -> "average";
          case LEAST -> "least";
          case GREATEST -> "greatest";
        };
    var said = tally.said().map(this::formula).orElse("");
    var where = tally.where().map(each -> ".where(" + formula(each) + ")").orElse("");
    return "Tally." + name + "(" + said + ")" + where;
  }
}
