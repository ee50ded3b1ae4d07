package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import java.util.List;

/** Relations lead to entities, and those that others hold lead back. */
final class RelationChecks implements Check {
  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      entity.relations().forEach(relation -> check(subject, entity, relation));
    }
  }

  private static void check(Subject subject, EntityModel entity, RelationModel relation) {
    var path = "entities." + entity.name() + ".relations." + relation.name();
    var target = subject.blueprint().findEntity(relation.target());
    if (target.isEmpty()) {
      var known = subject.blueprint().entities().stream().map(EntityModel::name).toList();
      subject.reportNear(
          Code.RELATION_TARGET,
          path,
          relation.target(),
          known,
          relation.target(),
          Subject.quoted(known));
      return;
    }
    switch (relation.kind()) {
      case BELONGS_TO -> clearing(subject, entity, relation, path);
      case HAS_MANY, HAS_ONE -> wayBack(subject, entity, relation, target.get(), path);
      case MANY_TO_MANY -> {} // the other side needs nothing; PairChecks and TieChecks look further
    }
  }

  private static void clearing(
      Subject subject, EntityModel entity, RelationModel relation, String path) {
    if (relation.onDelete() == OnDelete.CLEAR && !relation.optional()) {
      subject.report(Code.CLEAR_NEEDS_OPTIONAL, path, relation.name(), entity.name());
    }
  }

  private static void wayBack(
      Subject subject,
      EntityModel entity,
      RelationModel relation,
      EntityModel target,
      String path) {
    var ways = ways(entity, relation, target);
    if (ways.size() != 1) {
      subject.report(
          Code.RELATION_WAY_BACK,
          path,
          entity.name(),
          target.name(),
          ways.isEmpty() ? "does not belong to it" : "belongs to it in more than one way",
          Names.camel(entity.name()) + ": belongsTo " + entity.name());
    } else if (relation.kind() == Kind.HAS_ONE && !ways.getFirst().unique()) {
      subject.report(
          Code.ONE_NEEDS_UNIQUE, path, entity.name(), target.name(), ways.getFirst().name());
    }
  }

  /** The relations of the target that may be the way back. */
  static List<RelationModel> ways(EntityModel entity, RelationModel relation, EntityModel target) {
    return target.relations().stream()
        .filter(back -> back.kind() == Kind.BELONGS_TO)
        .filter(back -> back.target().equals(entity.name()))
        .filter(back -> relation.via().map(back.name()::equals).orElse(true))
        .toList();
  }
}
