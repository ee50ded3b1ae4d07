package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.expression.Computation;

/** Computed fields can be computed, and hold what their expression gives. */
final class ComputedChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      entity.fields().stream()
          .filter(field -> field.findExpression().isPresent())
          .forEach(field -> check(subject, entity, field));
    }
  }

  private static void check(Subject subject, EntityModel entity, FieldModel field) {
    if (Computation.of(subject.blueprint(), entity, field)
        instanceof Computation.Impossible(var why)) {
      var path = "entities." + entity.name() + ".fields." + field.name();
      subject.report(Code.EXPRESSION, path, entity.name() + "." + field.name(), why);
    }
  }
}
