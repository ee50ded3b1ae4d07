package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.List;
import java.util.Optional;

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

  /** Whether a record of which nothing is counted yet passes all that is counted before. */
  static boolean isFreeAtFirst(EntityPlan entity, String operation) {
    return entity.model().rules().stream()
        .filter(
            rule ->
                rule instanceof RuleModel.Guard(_, var guarded, _, _) && guarded.equals(operation))
        .flatMap(rule -> Optional.ofNullable(entity.reckoned().get(rule.name())).stream())
        .allMatch(said -> CountLimit.of(said).isPresent());
  }

  /** The expressions that guard an operation, other than those that the database evaluates. */
  static List<String> guards(EntityPlan entity, String operation) {
    return entity.model().rules().stream()
        .filter(rule -> !entity.reckoned().containsKey(rule.name()))
        .filter(RuleModel.Guard.class::isInstance)
        .map(RuleModel.Guard.class::cast)
        .filter(guard -> guard.action().equals(operation))
        .map(RuleModel.Guard::expression)
        .toList();
  }
}
