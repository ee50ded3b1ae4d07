package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;

/** Relations lead to entities, and those to many lead back. */
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
    } else if (relation.kind() == Kind.HAS_MANY) {
      wayBack(subject, entity, relation, target.get(), path);
    }
  }

  private static void wayBack(
      Subject subject,
      EntityModel entity,
      RelationModel relation,
      EntityModel target,
      String path) {
    long ways =
        target.relations().stream()
            .filter(back -> back.kind() == Kind.BELONGS_TO)
            .filter(back -> back.target().equals(entity.name()))
            .filter(back -> relation.via().map(back.name()::equals).orElse(true))
            .count();
    if (ways != 1) {
      subject.report(
          Code.RELATION_WAY_BACK,
          path,
          entity.name(),
          target.name(),
          ways == 0 ? "does not belong to it" : "belongs to it in more than one way",
          Names.camel(entity.name()) + ": belongsTo " + entity.name());
    }
  }
}
