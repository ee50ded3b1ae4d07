package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldTypes;

/** Defaults and rules of a field fit its type. */
final class FieldChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      entity.fields().forEach(field -> check(subject, entity, field));
    }
  }

  private static void check(Subject subject, EntityModel entity, FieldModel field) {
    var path = "entities." + entity.name() + ".fields." + field.name();
    check(subject, field, path, entity.name() + "." + field.name());
  }

  static void check(Subject subject, FieldModel field, String path, String shown) {
    rules(subject, field, path);
    field
        .defaultValue()
        .filter(_ -> !field.defaultsToPresent() || !field.access().isEmpty())
        .ifPresent(
            value ->
                FieldValues.problem(field, value)
                    .ifPresent(
                        reason -> subject.report(Code.DEFAULT_VALUE, path, value, shown, reason)));
  }

  private static void rules(Subject subject, FieldModel field, String path) {
    var rules = field.rules();
    var type = FieldTypes.text(field.type());
    if (!FieldValues.isNumeric(field.type())) {
      rules.min().ifPresent(_ -> subject.report(Code.RULE_FOR_TYPE, path, "min", type));
      rules.max().ifPresent(_ -> subject.report(Code.RULE_FOR_TYPE, path, "max", type));
    }
    if (!FieldValues.isText(field.type())) {
      rules.minLength().ifPresent(_ -> subject.report(Code.RULE_FOR_TYPE, path, "minLength", type));
      rules.pattern().ifPresent(_ -> subject.report(Code.RULE_FOR_TYPE, path, "pattern", type));
    }
    if (field.isFile() && rules.unique()) {
      subject.report(Code.RULE_FOR_TYPE, path, "unique", type);
    }
    if (field.isFile() && field.source() instanceof FieldSource.Withheld) {
      subject.report(Code.RULE_FOR_TYPE, path, "access: nobody", type);
    }
    if (rules.min().isPresent()
        && rules.max().isPresent()
        && rules.min().get().compareTo(rules.max().get()) > 0) {
      subject.report(Code.RANGE_EMPTY, path, rules.min().get(), rules.max().get());
    }
  }
}
