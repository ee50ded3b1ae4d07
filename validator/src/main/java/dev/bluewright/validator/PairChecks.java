package dev.bluewright.validator;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Many-to-many relations are said from one side, and their way back has a name of its own. */
final class PairChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      for (var relation : pairs(entity)) {
        subject
            .blueprint()
            .findEntity(relation.target())
            .ifPresent(target -> check(subject, entity, relation, target));
      }
    }
  }

  private static List<RelationModel> pairs(EntityModel entity) {
    return entity.relations().stream().filter(each -> each.kind() == Kind.MANY_TO_MANY).toList();
  }

  private static void check(
      Subject subject, EntityModel entity, RelationModel relation, EntityModel target) {
    if (relation.inverse().isPresent()) {
      inverse(subject, entity, relation, target);
    } else if (isSecond(subject, entity, target)) {
      pairs(target).stream()
          .filter(other -> other.target().equals(entity.name()))
          .filter(other -> other.inverse().isEmpty())
          .findFirst()
          .ifPresent(
              other ->
                  subject.report(
                      Code.PAIRED_TWICE,
                      path(entity, relation),
                      relation.name(),
                      entity.name(),
                      other.name(),
                      target.name()));
    }
  }

  /** Of two sides, the finding is at the one that stands second. */
  private static boolean isSecond(Subject subject, EntityModel entity, EntityModel target) {
    var entities = subject.blueprint().entities();
    return entities.indexOf(entity) > entities.indexOf(target);
  }

  private static void inverse(
      Subject subject, EntityModel entity, RelationModel relation, EntityModel target) {
    var name = relation.inverse().orElseThrow();
    var members = Stream.concat(members(target), inverses(subject, target));
    if (members.filter(each -> isSame(each, name)).count() > 1) {
      subject.report(
          Code.INVERSE_TAKEN, path(entity, relation), name, relation.name(), target.name());
    }
  }

  private static Stream<String> members(EntityModel target) {
    return Stream.of(
            target.fields().stream().map(FieldModel::name),
            target.relations().stream().map(RelationModel::name),
            target.actions().stream().map(ActionModel::name))
        .flatMap(names -> names);
  }

  private static Stream<String> inverses(Subject subject, EntityModel target) {
    return subject.blueprint().entities().stream()
        .flatMap(entity -> entity.relations().stream())
        .filter(each -> each.target().equals(target.name()))
        .flatMap(each -> each.inverse().stream());
  }

  private static boolean isSame(String one, String other) {
    return Names.kebab(one).equals(Names.kebab(other));
  }

  private static String path(EntityModel entity, RelationModel relation) {
    return "entities." + entity.name() + ".relations." + relation.name();
  }
}
