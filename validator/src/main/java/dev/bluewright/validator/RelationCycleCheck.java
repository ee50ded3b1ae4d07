package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.List;

/** Records can be made one after the other: no circle of relations that each needs. */
final class RelationCycleCheck implements Check {
  @Override
  public void check(Subject subject) {
    var needed = Circles.ordered();
    for (var entity : subject.blueprint().entities()) {
      needed.put(
          entity.name(),
          entity.relations().stream()
              .filter(RelationCycleCheck::needs)
              .map(RelationModel::target)
              .toList());
    }
    Circles.in(needed).forEach(circle -> report(subject, circle));
  }

  private static boolean needs(RelationModel relation) {
    return relation.kind() == Kind.BELONGS_TO && !relation.optional();
  }

  private static void report(Subject subject, List<String> circle) {
    subject.report(
        Code.RELATION_CYCLE,
        "entities." + circle.getFirst() + ".relations",
        String.join(" belongs to ", circle) + " belongs to " + circle.getFirst());
  }
}
