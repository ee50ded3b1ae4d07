package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests that a record which breaks a check is refused. */
final class CheckTests {
  private CheckTests() {}

  /** None where the check is more than a test can be known to break. */
  static List<TestMethod> of(EntityPlan entity, String name) {
    return entity.model().rules().stream()
        .filter(rule -> rule.name().equals(name) && entity.findReckoned(name).isEmpty())
        .filter(RuleModel.Check.class::isInstance)
        .map(RuleModel.Check.class::cast)
        .flatMap(check -> breaking(check).map(broken -> refuses(entity, check, broken)).stream())
        .toList();
  }

  /** Statements that make a body break the check. */
  private static Optional<List<String>> breaking(RuleModel.Check check) {
    return Comparison.all(check.expression()).flatMap(all -> breaking(all.getFirst()));
  }

  private static Optional<List<String>> breaking(Comparison comparison) {
    var left = "\"" + comparison.left() + "\"";
    if (!comparison.wantsMore() || comparison.withThePresent()) {
      return Optional.empty();
    }
    if (comparison.number().isPresent()) {
      var less = comparison.number().get().subtract(java.math.BigDecimal.ONE).toPlainString();
      return Optional.of(List.of("body.put(" + left + ", " + less + ");"));
    }
    var right = "\"" + comparison.right() + "\"";
    return Optional.of(
        List.of(
            "var greater = body.get(" + left + ");",
            "body.put(" + left + ", body.get(" + right + "));",
            "body.put(" + right + ", greater);"));
  }

  private static TestMethod refuses(EntityPlan entity, RuleModel.Check check, List<String> broken) {
    var body = new ArrayList<String>();
    body.add("var body = " + Code.sample(entity) + ".body();");
    body.addAll(broken);
    body.add("");
    body.add("var refused = RunningSystem.post(\"/" + entity.names().path() + "\", body);");
    body.add("");
    body.add("assertThat(refused.status()).isEqualTo(422);");
    body.add(
        Code.statement(
            "assertThat(refused.body().path(\"errors\").toString())",
            ".contains(\"\\\"" + check.name() + "\\\"\")"));
    return new TestMethod(
        "refuses" + Code.one(entity) + "That" + Words.of(check.name()).pascal() + "Forbids", body);
  }
}
