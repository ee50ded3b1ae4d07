package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;

/** Actions set fields that are there, to values that fit. */
final class ActionChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      entity.actions().forEach(action -> check(subject, entity, action));
    }
  }

  private static void check(Subject subject, EntityModel entity, ActionModel action) {
    var path = "entities." + entity.name() + ".actions." + action.name();
    action.set().forEach((field, value) -> value(subject, entity, path + ".set", field, value));
    action
        .from()
        .forEach(
            (field, values) ->
                values.forEach(value -> value(subject, entity, path + ".from", field, value)));
  }

  private static void value(
      Subject subject, EntityModel entity, String path, String name, String value) {
    var at = path + "." + name;
    var field = entity.findField(name);
    if (field.isEmpty()) {
      var known = entity.fields().stream().map(FieldModel::name).toList();
      subject.reportNear(Code.ACTION_FIELD, at, name, known, name, entity.name());
      return;
    }
    FieldValues.problem(field.get(), value)
        .ifPresent(
            reason ->
                subject.report(Code.ACTION_VALUE, at, value, entity.name() + "." + name, reason));
  }
}
