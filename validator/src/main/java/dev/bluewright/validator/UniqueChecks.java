package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.List;
import java.util.stream.Stream;

/** What is unique together are fields that are stored, and relations to one. */
final class UniqueChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      for (int i = 0; i < entity.uniqueTogether().size(); i++) {
        var path = "entities." + entity.name() + ".unique." + i;
        check(subject, entity, entity.uniqueTogether().get(i), path);
      }
    }
  }

  private static void check(Subject subject, EntityModel entity, List<String> names, String path) {
    var known = members(entity);
    for (var name : names) {
      if (!known.contains(name)) {
        subject.reportNear(Code.UNIQUE_MEMBER, path, name, known, name, entity.name());
      }
    }
  }

  /** What records may be told apart by: fields that are stored, and relations to one. */
  static List<String> members(EntityModel entity) {
    return Stream.concat(
            entity.fields().stream().filter(UniqueChecks::fits).map(FieldModel::name),
            entity.relations().stream()
                .filter(relation -> relation.kind() == Kind.BELONGS_TO)
                .map(RelationModel::name))
        .toList();
  }

  private static boolean fits(FieldModel field) {
    return !(field.source() instanceof FieldSource.Computed)
        && !(field.type() instanceof FieldType.LongText)
        && !(field.type() instanceof FieldType.Json);
  }
}
