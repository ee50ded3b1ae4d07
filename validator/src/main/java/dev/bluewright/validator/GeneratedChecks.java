package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;

/** Generated values fit their field, and a slug has words that it can be made of. */
final class GeneratedChecks implements Check {
  private static final int SHORTEST_SLUG = 20;
  private static final int LONGEST = 700;

  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      entity.fields().forEach(field -> check(subject, entity, field));
    }
  }

  private static void check(Subject subject, EntityModel entity, FieldModel field) {
    var path = "entities." + entity.name() + ".fields." + field.name();
    switch (field.source()) {
      case FieldSource.Given _, FieldSource.Computed _, FieldSource.Moved _ -> {}
      case FieldSource.Withheld _ -> {}
      case FieldSource.RandomCode(int length) -> room(subject, field, path, length);
      case FieldSource.Numbered numbered -> numbered(subject, entity, field, path, numbered);
      case FieldSource.SlugOf(var from) -> {
        room(subject, field, path, SHORTEST_SLUG);
        if (entity.findField(from).filter(GeneratedChecks::hasWords).isEmpty()) {
          subject.report(Code.GENERATED_FROM, path, from, entity.name());
        }
      }
    }
  }

  private static void numbered(
      Subject subject,
      EntityModel entity,
      FieldModel field,
      String path,
      FieldSource.Numbered numbered) {
    var unknown = numbered.findUnknownSlot();
    if (unknown.isPresent()) {
      subject.report(Code.GENERATED_SLOT, path, field.name(), unknown.get());
    } else if (!numbered.isWhole()) {
      var wanted = "its pattern must say once where the number stands, such as {0000}";
      subject.report(Code.GENERATED_TYPE, path, field.name(), wanted);
    } else if (numbered.pattern().isPresent()) {
      room(subject, field, path, Math.max(4, numbered.shortest()));
    } else if (!(field.type() instanceof FieldType.Whole)) {
      var wanted = "a number without a pattern is an integer";
      subject.report(Code.GENERATED_TYPE, path, field.name(), wanted);
    }
    if (numbered.per().isPresent() && !isCounted(entity, numbered.per().get())) {
      var wanted = "it is counted per a required relation of " + entity.name() + " to one record";
      subject.report(Code.GENERATED_TYPE, path, field.name(), wanted);
    }
  }

  private static boolean isCounted(EntityModel entity, String per) {
    return entity.relations().stream()
        .anyMatch(
            each ->
                each.name().equals(per)
                    && each.kind() == RelationModel.Kind.BELONGS_TO
                    && !each.optional());
  }

  private static void room(Subject subject, FieldModel field, String path, int least) {
    boolean fits =
        field.type() instanceof FieldType.Text(int most) && most >= least && most <= LONGEST;
    if (!fits) {
      var wanted = "its type must be a string of " + least + " to " + LONGEST + " characters";
      subject.report(Code.GENERATED_TYPE, path, field.name(), wanted);
    }
  }

  private static boolean hasWords(FieldModel field) {
    return field.isGiven() && !field.optional() && FieldValues.isText(field.type());
  }
}
