package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.InputModel;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts something there that an action takes, by an action that adds to it, where no request can
 * give it. Stateless.
 */
final class Raising {
  private static final int MUCH = 1000;

  private Raising() {}

  /** The record as it is once there is enough for an action; the same where it needs nothing. */
  static Made enough(World world, Stage stage, Made made, ActionModel action) {
    return made.entity().fields().stream()
        .filter(field -> field.source() instanceof FieldSource.Withheld)
        .filter(field -> isSet(action, field, "-"))
        .flatMap(field -> adding(made.entity(), field).stream())
        .findFirst()
        .map(adding -> raised(world, stage, made, adding))
        .orElse(made);
  }

  private static boolean isSet(ActionModel action, FieldModel field, String operator) {
    var set = action.set().getOrDefault(field.name(), "");
    return set.startsWith(field.name() + " " + operator + " ");
  }

  /** An action that anybody may take and that needs no other record. */
  private static Optional<ActionModel> adding(EntityModel entity, FieldModel field) {
    return entity.actions().stream()
        .filter(action -> isSet(action, field, "+"))
        .filter(action -> action.takes().stream().allMatch(InputModel.Value.class::isInstance))
        .filter(action -> entity.access().isEmpty() || !entity.allowed(action.name()).isEmpty())
        .findFirst();
  }

  private static Made raised(World world, Stage stage, Made made, ActionModel adding) {
    var input = ActionScenarios.input(world, stage, made, adding);
    adding.takes().forEach(each -> much(world, made, each, input));
    return ActionScenarios.acted(world, stage, made, adding, input)
        .filter(exchange -> exchange.answer().isSuccess())
        .map(made::shownBy)
        .orElse(made);
  }

  private static void much(World world, Made made, InputModel input, ObjectNode body) {
    if (input instanceof InputModel.Value(var field)
        && (field.type() instanceof FieldType.Money || field.type() instanceof FieldType.Whole)
        && field.rules().max().isEmpty()) {
      body.put(world.reading().api().jsonName(made.entity().name(), field.name()), MUCH);
    }
  }
}
