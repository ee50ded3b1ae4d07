package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;

/** What nobody gives is there from the start, or may be missing. */
final class WithheldChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      entity.fields().stream()
          .filter(field -> field.source() instanceof FieldSource.Withheld)
          .forEach(field -> check(subject, entity, field));
    }
  }

  private static void check(Subject subject, EntityModel entity, FieldModel field) {
    if (!field.optional() && field.defaultValue().isEmpty()) {
      var path = "entities." + entity.name() + ".fields." + field.name();
      subject.report(Code.WITHHELD_MISSING, path, entity.name(), field.name());
    }
  }
}
