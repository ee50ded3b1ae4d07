package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.expression.Computation;
import dev.bluewright.expression.Condition;
import java.util.List;

/** Times that must not overlap are two fields of one type, of things that are stored. */
final class SpanChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      for (int i = 0; i < entity.noOverlap().size(); i++) {
        var path = "entities." + entity.name() + ".noOverlap." + i;
        check(subject, entity, entity.noOverlap().get(i), path);
      }
    }
  }

  private static void check(Subject subject, EntityModel entity, SpanModel span, String path) {
    var things = UniqueChecks.members(entity);
    for (var name : span.of()) {
      if (!things.contains(name)) {
        subject.reportNear(Code.OVERLAP_OF, path + ".of", name, things, name, entity.name());
      }
    }
    boolean begins = isTime(subject, entity, span.from(), path + ".from");
    boolean ends = isTime(subject, entity, span.to(), path + ".to");
    if (begins && ends) {
      types(subject, entity, span, path);
    }
    span.unless().ifPresent(text -> unless(subject, entity, text, path + ".unless"));
  }

  private static boolean isTime(Subject subject, EntityModel entity, String name, String path) {
    var times = times(entity);
    if (!times.contains(name)) {
      subject.reportNear(Code.OVERLAP_TIME, path, name, times, name, entity.name());
    }
    return times.contains(name);
  }

  private static List<String> times(EntityModel entity) {
    return entity.fields().stream()
        .filter(field -> field.isSettable() && isTime(field.type()))
        .map(FieldModel::name)
        .toList();
  }

  private static boolean isTime(FieldType type) {
    return switch (type) {
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> true;
      case FieldType.Text _, FieldType.LongText _, FieldType.Email _, FieldType.Url _ -> false;
      case FieldType.Whole _, FieldType.Decimal _, FieldType.Money _, FieldType.Truth _ -> false;
      case FieldType.Uuid _, FieldType.Enumeration _, FieldType.Json _, FieldType.File _ -> false;
    };
  }

  private static void types(Subject subject, EntityModel entity, SpanModel span, String path) {
    var from = entity.findField(span.from()).map(FieldModel::type);
    var to = entity.findField(span.to()).map(FieldModel::type);
    if (span.from().equals(span.to()) || !from.equals(to)) {
      subject.report(Code.OVERLAP_TYPES, path, span.from(), span.to());
    }
  }

  private static void unless(Subject subject, EntityModel entity, String text, String path) {
    if (Condition.ofStored(subject.blueprint(), entity, text)
        instanceof Computation.Impossible(var why)) {
      subject.report(Code.OVERLAP_UNLESS, path, text, why);
    }
  }
}
