package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.InputModel;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An action that follows gets all that it takes, and what fits.
 *
 * @param passed what it is given
 */
record GivenOn(PassedValues passed, EffectModel.Act effect, ActionModel action) {

  /** What is wrong with it as a whole; of single values it says so itself. */
  Optional<String> problem() {
    effect.gives().forEach(this::check);
    return Stream.concat(records(), missing()).findFirst();
  }

  private void check(String name, String text) {
    var names = action.takes().stream().map(InputModel::name).toList();
    passed.subject().requireKnown(passed.path(name), name, names, "something that it takes");
    values().filter(each -> each.name().equals(name)).forEach(each -> passed.check(each, text));
  }

  private Stream<FieldModel> values() {
    return action.takes().stream()
        .filter(InputModel.Value.class::isInstance)
        .map(input -> ((InputModel.Value) input).field());
  }

  private Stream<String> records() {
    return action.takes().stream()
        .filter(InputModel.Reference.class::isInstance)
        .map(input -> "it takes the record `" + input.name() + "`");
  }

  private Stream<String> missing() {
    return values()
        .filter(field -> !field.optional() && field.defaultValue().isEmpty())
        .map(FieldModel::name)
        .filter(name -> !effect.gives().containsKey(name))
        .map(name -> "it takes `" + name + "`, which is not given");
  }
}
