package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Set;

/**
 * Whoever enrolls does so in something: an enrollment of which only the pupil is told is in the one
 * kind of thing that is taught.
 */
public final class Enrollments {
  private static final Set<String> HEADS = Set.of("enrollment", "enrolment");

  private Enrollments() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    var taught =
        work.entities().stream()
            .filter(each -> work.lexicon().people().isEnrolledIn(each.noun()))
            .toList();
    if (taught.size() == 1) {
      work.entities().stream()
          .filter(each -> isEnrollment(each.noun()) && isOfNothing(each, taught, work))
          .forEach(each -> tie(each, taught.getFirst(), work));
    }
  }

  /** Whether its records say who enrolled in what. */
  public static boolean isEnrollment(Noun noun) {
    return HEADS.contains(noun.head());
  }

  private static boolean isOfNothing(
      EntityDraft enrollment, List<EntityDraft> taught, Workspace work) {
    return taught.stream().noneMatch(each -> enrollment.field(each.noun()).isPresent())
        && enrollment.relations.values().stream()
            .allMatch(each -> work.lexicon().people().isPlain(each.target()));
  }

  private static void tie(EntityDraft enrollment, EntityDraft taught, Workspace work) {
    var name = taught.noun().camelCase();
    enrollment.relations.put(name, RelationModel.belongsTo(name, taught.name()));
    work.assume(enrollment.name() + "." + name, "required", "whoever enrolls does so in something");
  }
}
