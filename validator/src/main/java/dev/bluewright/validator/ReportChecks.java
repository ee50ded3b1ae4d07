package dev.bluewright.validator;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.ListingModel;
import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.expression.Computation;
import dev.bluewright.expression.ReportColumn;
import java.util.HashMap;

/** Reports can be reckoned, are at addresses of their own, and for those who can be known. */
final class ReportChecks implements Check {
  @Override
  public void check(Subject subject) {
    var first = new HashMap<String, String>();
    for (var entity : subject.blueprint().entities()) {
      for (var report : entity.reports()) {
        var path = "entities." + entity.name() + ".reports." + report.name();
        columns(subject, entity, report, path);
        where(subject, entity, report, path);
        access(subject, report, path);
        var name = entity.name() + "." + report.name();
        var other = first.putIfAbsent(report.path(), name);
        if (other != null) {
          subject.report(Code.REPORT_TWICE, path, other, name, report.path());
        }
      }
    }
  }

  private static void columns(
      Subject subject, EntityModel entity, ReportModel report, String path) {
    report
        .by()
        .forEach(
            (name, text) ->
                column(
                    subject,
                    report,
                    path + ".by." + name,
                    ReportColumn.group(subject.blueprint(), entity, text)));
    report
        .shows()
        .forEach(
            (name, text) -> {
              var at = path + ".shows." + name;
              if (report.by().containsKey(name)) {
                subject.report(Code.REPORT_COLUMN, at, name, report.name(), "it is there twice");
              }
              column(subject, report, at, ReportColumn.tally(subject.blueprint(), entity, text));
            });
    for (var key : report.sort()) {
      subject.requireKnown(
          path + ".sort", ListingModel.field(key), report.columns(), "a column of the report");
    }
  }

  private static void column(
      Subject subject, ReportModel report, String path, ReportColumn column) {
    if (column instanceof ReportColumn.Impossible(var why)) {
      var name = path.substring(path.lastIndexOf('.') + 1);
      subject.report(Code.REPORT_COLUMN, path, name, report.name(), why);
    }
  }

  private static void where(Subject subject, EntityModel entity, ReportModel report, String path) {
    report
        .where()
        .ifPresent(
            text -> {
              if (ReportColumn.where(subject.blueprint(), entity, text)
                  instanceof Computation.Impossible(var why)) {
                subject.report(Code.REPORT_WHERE, path + ".where", text, why);
              }
            });
  }

  private static void access(Subject subject, ReportModel report, String path) {
    var at = path + ".access";
    if (!report.access().isEmpty() && subject.blueprint().accounts().isEmpty()) {
      subject.report(Code.ACCESS_WITHOUT_ACCOUNTS, at, "The access of `" + report.name() + "`");
      return;
    }
    for (var who : report.access()) {
      switch (who) {
        case AccessModel.Anyone(), AccessModel.Authenticated() -> {}
        case AccessModel.Role(var role) -> AccessChecks.role(subject, at, role);
        case AccessModel.Owner _, AccessModel.Person _ ->
            subject.report(Code.REPORT_ACCESS, at, report.name(), who.label());
      }
    }
  }
}
