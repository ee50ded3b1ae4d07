package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** From which states an action is done, and from which it is not. Stateless. */
final class States {
  private static final Pattern EQUALS =
      Pattern.compile("(\\w+)\\s*==\\s*(?:'([^']*)'|(true|false))");

  private States() {}

  /**
   * A value that a record may have before an action.
   *
   * @param text as the reading writes it
   */
  record State(String field, String text, JsonNode value) {
    Wish in(Wish wish) {
      return wish.with(field, value);
    }
  }

  /** A state from which the action is done. */
  static Optional<State> right(EntityModel entity, ActionModel action) {
    return action.from().entrySet().stream()
        .flatMap(each -> state(entity, each.getKey(), each.getValue().getFirst()).stream())
        .findFirst()
        .or(() -> guarded(entity, action))
        .or(() -> before(entity, action));
  }

  /** States from which it is refused, two at most. */
  static List<State> wrong(EntityModel entity, ActionModel action) {
    var byState =
        action.from().entrySet().stream()
            .flatMap(
                each ->
                    others(entity, each.getKey(), each.getValue()).stream()
                        .flatMap(text -> state(entity, each.getKey(), text).stream()))
            .limit(2);
    var byGuard =
        guarded(entity, action)
            .flatMap(
                state ->
                    others(entity, state.field(), List.of(state.text())).stream()
                        .findFirst()
                        .flatMap(text -> state(entity, state.field(), text)))
            .stream();
    return Stream.concat(byState, byGuard).limit(2).toList();
  }

  private static Optional<State> guarded(EntityModel entity, ActionModel action) {
    var expression = action.guard().map(guard -> guard.expression().strip()).orElse("");
    var equals = EQUALS.matcher(expression);
    if (!equals.matches()) {
      return Optional.empty();
    }
    var text = equals.group(2) == null ? equals.group(3) : equals.group(2);
    return state(entity, equals.group(1), text);
  }

  /** A state in which what the action sets is not so yet. */
  private static Optional<State> before(EntityModel entity, ActionModel action) {
    return action.set().entrySet().stream()
        .flatMap(
            each ->
                others(entity, each.getKey(), List.of(each.getValue())).stream()
                    .findFirst()
                    .flatMap(text -> state(entity, each.getKey(), text))
                    .stream())
        .findFirst();
  }

  private static List<String> others(EntityModel entity, String field, List<String> values) {
    var type = entity.findField(field).map(each -> each.type());
    var all =
        switch (type.orElse(new FieldType.Json())) {
          case FieldType.Enumeration(var words) -> words;
          case FieldType.Truth() -> List.of("false", "true");
          case FieldType.Text _, FieldType.LongText _, FieldType.Email _, FieldType.Url _ ->
              List.<String>of();
          case FieldType.Whole _, FieldType.Decimal _, FieldType.Money _ -> List.<String>of();
          case FieldType.Date _, FieldType.Time _, FieldType.DateTime _ -> List.<String>of();
          case FieldType.Uuid _, FieldType.Json _, FieldType.File _ -> List.<String>of();
        };
    return all.stream().filter(each -> !values.contains(each)).toList();
  }

  private static Optional<State> state(EntityModel entity, String field, String text) {
    return entity
        .findField(field)
        .filter(each -> each.isGiven() && each.access().isEmpty())
        .map(each -> new State(field, text, FieldScenarios.literal(each, text)));
  }
}
