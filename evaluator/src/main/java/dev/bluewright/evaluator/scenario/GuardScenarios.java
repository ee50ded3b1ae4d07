package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold before something is done holds it back. Stateless. */
final class GuardScenarios {
  private static final Pattern COMPARED =
      Pattern.compile("(\\w+)\\s*(>=|>|<=|<)\\s*(-?\\d+(?:\\.\\d+)?|now\\(\\)|today\\(\\))");

  private GuardScenarios() {}

  static List<Scenario> of(
      World world, String key, EntityModel entity, String operation, String expression) {
    var compared = COMPARED.matcher(expression);
    var wish =
        compared.matches()
            ? Comparison.broken(entity, compared.group(1), compared.group(2), compared.group(3))
                .map(broken -> broken.in(Wish.FULL))
            : Optional.<Wish>empty();
    return wish.map(
            broken ->
                List.of(
                    Scenario.negative(
                        key,
                        "\"%s\" of %s is refused unless %s"
                            .formatted(operation, entity.name(), expression),
                        stage -> refused(world, stage, entity, operation, broken))))
        .orElse(List.of());
  }

  private static void refused(
      World world, Stage stage, EntityModel entity, String operation, Wish broken) {
    var made = world.records().needed(stage, entity, broken);
    AccessScenarios.done(world, stage, made, operation, world.actor(stage, made, operation))
        .ifPresent(answer -> stage.expectStatus(answer, Expected.REFUSED));
  }
}
