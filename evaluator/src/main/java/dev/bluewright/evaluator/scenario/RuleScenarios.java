package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RuleModel;
import java.util.List;
import java.util.regex.Pattern;

/** Rules hold: what they count is limited, what they compare is compared. Stateless. */
final class RuleScenarios {
  private static final Pattern COUNT =
      Pattern.compile("count\\((\\w+)(?:,\\s*([^)]*))?\\)\\s*(<=|<)\\s*(\\w+)");
  private static final Pattern COMPARED =
      Pattern.compile("(\\w+)\\s*(>=|>|<=|<)\\s*(\\w+|-?\\d+(?:\\.\\d+)?|now\\(\\)|today\\(\\))");

  private static final Pattern DIFFER = Pattern.compile("(\\w+)\\s*!=\\s*(\\w+)");

  private RuleScenarios() {}

  static List<Scenario> of(World world, Claim.OfRule claim) {
    return switch (claim.rule()) {
      case RuleModel.Check(_, var expression, _, _) -> check(world, claim, expression.strip());
      case RuleModel.Guard(_, var action, var expression, _) ->
          GuardScenarios.of(world, claim.key(), claim.entity(), action, expression.strip());
    };
  }

  private static List<Scenario> check(World world, Claim.OfRule claim, String expression) {
    var count = COUNT.matcher(expression);
    if (count.matches()) {
      var limit =
          new Limit(
              claim.entity(),
              count.group(1),
              count.group(2) == null ? "" : count.group(2),
              count.group(3).equals("<"),
              count.group(4));
      return LimitScenarios.of(world, claim.key(), limit);
    }
    var differ = DIFFER.matcher(expression);
    if (differ.matches()) {
      return SelfScenarios.of(world, claim, differ.group(1), differ.group(2));
    }
    var compared = COMPARED.matcher(expression);
    return compared.matches()
        ? compared(world, claim, compared.group(1), compared.group(2), compared.group(3))
        : List.of();
  }

  private static List<Scenario> compared(
      World world, Claim.OfRule claim, String left, String sign, String right) {
    var entity = claim.entity();
    return Comparison.broken(entity, left, sign, right).stream()
        .map(
            broken ->
                Scenario.negative(
                    claim.key(),
                    "%s is refused unless %s %s %s".formatted(entity.name(), left, sign, right),
                    stage -> refused(world, stage, entity, broken)))
        .toList();
  }

  private static void refused(World world, Stage stage, EntityModel entity, Comparison broken) {
    world.records().needed(stage, entity, broken.without(Wish.FULL));
    var draft = world.records().draft(stage, entity, broken.in(Wish.FULL));
    stage.expectStatus(stage.send(draft), Expected.REFUSED);
  }
}
