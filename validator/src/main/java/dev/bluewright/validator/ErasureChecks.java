package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;

/** Who may be erased is not kept by what refers to them. */
final class ErasureChecks implements Check {
  @Override
  public void check(Subject subject) {
    subject
        .blueprint()
        .accounts()
        .filter(accounts -> accounts.leaving().erase())
        .ifPresent(
            accounts ->
                subject
                    .blueprint()
                    .entities()
                    .forEach(entity -> check(subject, entity, accounts.of())));
  }

  private static void check(Subject subject, EntityModel entity, String people) {
    for (var relation : entity.relations()) {
      if (keeps(relation, people)) {
        subject.report(
            Code.ERASURE_REFUSED,
            "entities." + entity.name() + ".relations." + relation.name(),
            entity.name(),
            relation.name());
      }
    }
  }

  private static boolean keeps(RelationModel relation, String people) {
    return relation.kind() == Kind.BELONGS_TO
        && relation.target().equals(people)
        && relation.onDelete() == OnDelete.REFUSE;
  }
}
