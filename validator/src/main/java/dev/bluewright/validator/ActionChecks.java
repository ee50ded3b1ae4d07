package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.SetValue;
import java.util.ArrayList;

/** Actions set what is there, to values that fit. */
final class ActionChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      entity.actions().forEach(action -> check(subject, entity, action));
    }
  }

  private static void check(Subject subject, EntityModel entity, ActionModel action) {
    var path = "entities." + entity.name() + ".actions." + action.name();
    action
        .set()
        .forEach((member, value) -> set(subject, entity, action, path + ".set." + member, member));
    action
        .from()
        .forEach(
            (field, values) ->
                values.forEach(value -> from(subject, entity, path + ".from", field, value)));
  }

  private static void from(
      Subject subject, EntityModel entity, String path, String name, String value) {
    var at = path + "." + name;
    var field = entity.findField(name);
    if (field.isEmpty()) {
      var known = entity.fields().stream().map(FieldModel::name).toList();
      subject.reportNear(Code.ACTION_FIELD, at, name, known, name, entity.name());
      return;
    }
    FieldValues.problem(field.get(), value)
        .ifPresent(reason -> value(subject, entity, at, name, value, reason));
  }

  private static void set(
      Subject subject, EntityModel entity, ActionModel action, String at, String member) {
    var text = String.valueOf(action.set().get(member));
    var value = SetValue.of(entity, action, member, text);
    var field = entity.findField(member);
    var relation = entity.findRelation(member).filter(each -> each.kind() == Kind.BELONGS_TO);
    if (field.isPresent()) {
      SetFit.problem(field.get(), action.takes(), value)
          .ifPresent(reason -> value(subject, entity, at, member, text, reason));
    } else if (relation.isPresent()) {
      SetFit.problem(relation.get(), action.takes(), value)
          .ifPresent(reason -> value(subject, entity, at, member, text, reason));
    } else {
      unknown(subject, entity, at, member);
    }
  }

  private static void unknown(Subject subject, EntityModel entity, String at, String member) {
    var known = new ArrayList<String>();
    entity.fields().forEach(field -> known.add(field.name()));
    entity.relations().stream()
        .filter(relation -> relation.kind() == Kind.BELONGS_TO)
        .forEach(relation -> known.add(relation.name()));
    subject.reportNear(Code.ACTION_FIELD, at, member, known, member, entity.name());
  }

  private static void value(
      Subject subject, EntityModel entity, String at, String member, String text, String reason) {
    subject.report(Code.ACTION_VALUE, at, text, entity.name() + "." + member, reason);
  }
}
