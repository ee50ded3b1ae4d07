package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.ReportPlan;
import java.util.ArrayList;
import java.util.List;

/** Tests that a report counts records. */
final class ReportTests {
  private ReportTests() {}

  /**
   * None where people sign in, each of whom is told of other records, or of records that may not
   * count.
   */
  static List<TestMethod> of(Cast cast, EntityPlan entity, String name) {
    return entity.reports().stream()
        .filter(_ -> cast.system().people().isEmpty() && !ShapeRule.isPrescribed(cast.system()))
        .filter(report -> report.model().name().equals(name) && report.where().isEmpty())
        .map(report -> of(entity, report))
        .toList();
  }

  private static TestMethod of(EntityPlan entity, ReportPlan report) {
    var path = "\"/" + report.model().path() + "?limit=1000\"";
    var body = new ArrayList<String>();
    body.add("var before = RunningSystem.get(" + path + ");");
    body.add(Code.sample(entity) + ".created();");
    body.add("");
    body.add("var after = RunningSystem.get(" + path + ");");
    body.add("");
    body.add("assertThat(before.status()).isEqualTo(200);");
    body.add("assertThat(after.body()).isNotEmpty();");
    report.columns().stream()
        .map(column -> "assertThat(after.body().path(0).has(\"" + column.name() + "\")).isTrue();")
        .forEach(body::add);
    report
        .findCount()
        .map(tally -> tally.column().name())
        .ifPresent(
            count -> {
              body.add("var earlier = before" + sum(count));
              body.add("var later = after" + sum(count));
              body.add("assertThat(later).isGreaterThan(earlier);");
            });
    return new TestMethod("tells" + Words.of(report.model().name()).pascal(), body);
  }

  private static String sum(String count) {
    return ".body().valueStream().mapToLong(each -> each.path(\"" + count + "\").asLong()).sum();";
  }
}
