package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.List;

/** What the rules of an entity are about. */
final class Checked {
  private Checked() {}

  /** Whether a check reads a field. */
  static boolean names(EntityPlan entity, String field) {
    return entity.model().rules().stream()
        .anyMatch(
            rule ->
                rule instanceof RuleModel.Check(_, var expression, _, _)
                    && expression.matches("(?s).*\\b" + field + "\\b.*"));
  }

  /** Whether nothing keeps an operation from a record that was just made. */
  static boolean isFree(EntityPlan entity, String operation) {
    return guards(entity, operation).isEmpty() && isFreeAtFirst(entity, operation);
  }

  /** Whether a record of which nothing is counted yet passes all that is counted before. */
  static boolean isFreeAtFirst(EntityPlan entity, String operation) {
    return entity.model().rules().stream()
        .filter(
            rule ->
                rule instanceof RuleModel.Guard(_, var guarded, _, _) && guarded.equals(operation))
        .flatMap(rule -> entity.findReckoned(rule.name()).stream())
        .allMatch(said -> CountLimit.of(said).isPresent());
  }

  /** The expressions that guard an operation, other than those that the database evaluates. */
  static List<String> guards(EntityPlan entity, String operation) {
    return entity.model().rules().stream()
        .filter(rule -> entity.findReckoned(rule.name()).isEmpty())
        .filter(RuleModel.Guard.class::isInstance)
        .map(RuleModel.Guard.class::cast)
        .filter(guard -> guard.action().equals(operation))
        .map(RuleModel.Guard::expression)
        .toList();
  }
}
