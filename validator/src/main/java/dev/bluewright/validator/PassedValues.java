package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.SetValue;
import java.util.Optional;

/**
 * Values that are passed on to another record once something was done with one.
 *
 * @param entity with whose record something is done
 * @param other the kind of record that gets them, or that an action is of which does
 */
record PassedValues(Subject subject, EntityModel entity, EffectModel effect, EntityModel other) {

  /** What is said for a field fits it. */
  void check(FieldModel field, String text) {
    var inputs = effect.inputs(entity);
    var value = SetValue.of(Optional.of(field.type()), entity, inputs, text);
    SetFit.problem(field, inputs, value).ifPresent(reason -> wrong(field.name(), text, reason));
    if (value instanceof SetValue.Expression(var expression)) {
      var names = RuleExpressionNames.ofWritten(subject.blueprint(), entity, inputs);
      RuleExpressionNames.findType(field.type())
          .ifPresentOrElse(
              type ->
                  RuleExpressionChecks.expression(
                      subject, path(field.name()), names, expression, type),
              () -> wrong(field.name(), text, "no expression comes to it"));
    }
  }

  void wrong(String member, String text, String reason) {
    subject.report(Code.ACTION_VALUE, path(member), text, other.name() + "." + member, reason);
  }

  String path(String member) {
    return "entities."
        + entity.name()
        + "."
        + effect.place()
        + "."
        + effect.follows()
        + "."
        + member;
  }
}
