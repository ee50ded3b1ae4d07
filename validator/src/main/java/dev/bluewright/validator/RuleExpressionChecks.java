package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.blueprint.SetValue;
import dev.bluewright.cel.Compilation.Compiled;
import dev.bluewright.cel.Compilation.Refused;
import dev.bluewright.cel.Names;
import dev.bluewright.cel.ValueType;
import dev.bluewright.expression.Computation;
import dev.bluewright.expression.Condition;
import java.util.List;
import java.util.Optional;

/** Expressions name what is there, and come to what is wanted. */
final class RuleExpressionChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      rules(subject, entity);
      entity.actions().forEach(action -> action(subject, entity, action));
    }
  }

  private static void rules(Subject subject, EntityModel entity) {
    if (entity.rules().isEmpty()) {
      return;
    }
    var names = RuleExpressionNames.of(subject.blueprint(), entity, List.of());
    var namesOfNew = RuleExpressionNames.ofNew(subject.blueprint(), entity);
    for (var rule : entity.rules()) {
      var path = "entities." + entity.name() + ".rules." + rule.name();
      var text = rule.expression();
      if (Condition.isReckoned(entity, text)) {
        reckoned(subject, entity, path, rule);
      } else {
        expression(subject, path, isOfNew(rule) ? namesOfNew : names, text, ValueType.TRUTH);
      }
    }
  }

  private static boolean isOfNew(RuleModel rule) {
    return rule instanceof RuleModel.Guard(_, var operation, _, _) && operation.equals("create");
  }

  private static void reckoned(Subject subject, EntityModel entity, String path, RuleModel rule) {
    var text = rule.expression();
    if (isOfNew(rule)) {
      var why = "the database is asked of records that are there, and not of a new one";
      subject.report(Code.RULE_EXPRESSION, path, text, why);
    } else if (Condition.of(subject.blueprint(), entity, text)
        instanceof Computation.Impossible(var why)) {
      subject.report(Code.RULE_EXPRESSION, path, text, why);
    }
  }

  private static void action(Subject subject, EntityModel entity, ActionModel action) {
    var names = RuleExpressionNames.of(subject.blueprint(), entity, action.takes());
    var path = "entities." + entity.name() + ".actions." + action.name();
    action
        .guard()
        .ifPresent(guard -> expression(subject, path, names, guard.expression(), ValueType.TRUTH));
    action
        .set()
        .forEach(
            (member, text) -> {
              if (SetValue.of(entity, action, member, text)
                  instanceof SetValue.Expression(var expression)) {
                var at = path + ".set." + member;
                wanted(entity, member)
                    .ifPresent(type -> expression(subject, at, names, expression, type));
              }
            });
  }

  private static Optional<ValueType> wanted(EntityModel entity, String member) {
    return entity
        .findField(member)
        .map(FieldModel::type)
        .map(type -> RuleExpressionNames.findType(type).orElse(ValueType.TEXT));
  }

  /** An expression comes to what is wanted, and names what is there. */
  static void expression(Subject subject, String path, Names names, String text, ValueType wanted) {
    switch (names.compile(text)) {
      case Compiled(var expression) -> {
        if (expression.type() != wanted) {
          subject.report(
              Code.RULE_EXPRESSION_TYPE, path, text, expression.type().label(), wanted.label());
        }
      }
      case Refused(var reason, var unknown) ->
          subject.reportNear(
              Code.RULE_EXPRESSION, path, unknown.orElse(""), known(names, unknown), text, reason);
    }
  }

  private static List<String> known(Names names, Optional<String> unknown) {
    return unknown.isPresent() ? List.copyOf(names.all()) : List.of();
  }
}
