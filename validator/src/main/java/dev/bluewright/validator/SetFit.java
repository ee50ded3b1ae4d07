package dev.bluewright.validator;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.SetValue;
import java.util.List;
import java.util.Optional;

/** Whether a value that is set fits the member that gets it. */
final class SetFit {
  private SetFit() {}

  static Optional<String> problem(FieldModel field, List<InputModel> inputs, SetValue value) {
    return switch (value) {
      case SetValue.Literal(var text) -> FieldValues.problem(field, text);
      case SetValue.Nothing() -> InputFit.nothing(field.optional());
      case SetValue.Now() -> InputFit.now(field.type());
      case SetValue.Input(var name) ->
          find(inputs, name).flatMap(input -> InputFit.problem(field, input));
      case SetValue.Expression(_) -> Optional.empty();
    };
  }

  static Optional<String> problem(RelationModel relation, List<InputModel> inputs, SetValue value) {
    return switch (value) {
      case SetValue.Literal(_), SetValue.Now() ->
          Optional.of("it is no " + relation.target() + " that the action takes");
      case SetValue.Nothing() -> InputFit.nothing(relation.optional());
      case SetValue.Input(var name) ->
          find(inputs, name).flatMap(input -> InputFit.problem(relation, input));
      case SetValue.Expression(_) -> Optional.empty();
    };
  }

  private static Optional<InputModel> find(List<InputModel> inputs, String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }
}
