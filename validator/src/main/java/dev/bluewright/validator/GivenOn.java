package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.SetValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An action that follows gets all that it takes, and what fits.
 *
 * @param entity with whose record something is done
 * @param target the kind of record that the action is of
 */
record GivenOn(
    Subject subject,
    EntityModel entity,
    EffectModel.Act effect,
    EntityModel target,
    ActionModel action) {

  /** What is wrong with it as a whole; of single values it says so itself. */
  Optional<String> problem() {
    effect.gives().forEach(this::check);
    return Stream.concat(records(), missing()).findFirst();
  }

  private void check(String name, String text) {
    var names = action.takes().stream().map(InputModel::name).toList();
    subject.requireKnown(path(name), name, names, "something that it takes");
    values().filter(each -> each.name().equals(name)).forEach(each -> check(each, text));
  }

  private void check(FieldModel field, String text) {
    var value = effect.value(target, entity, field.name(), text);
    SetFit.problem(field, inputs(), value).ifPresent(reason -> wrong(field.name(), text, reason));
    if (value instanceof SetValue.Expression(var expression)) {
      var names = RuleExpressionNames.ofWritten(subject.blueprint(), entity, inputs());
      RuleExpressionNames.findType(field.type())
          .ifPresentOrElse(
              type ->
                  RuleExpressionChecks.expression(
                      subject, path(field.name()), names, expression, type),
              () -> wrong(field.name(), text, "no expression comes to it"));
    }
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

  private List<InputModel> inputs() {
    return entity.findAction(effect.operation()).map(ActionModel::takes).orElse(List.of());
  }

  private void wrong(String name, String text, String reason) {
    subject.report(Code.ACTION_VALUE, path(name), text, target.name() + "." + name, reason);
  }

  private String path(String name) {
    return "entities." + entity.name() + "." + effect.place() + "." + effect.action() + "." + name;
  }
}
