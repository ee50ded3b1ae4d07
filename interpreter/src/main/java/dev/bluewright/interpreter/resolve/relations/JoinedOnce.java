package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Ownership;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Set;

/**
 * Who joins a group or enrolls in a course does so once: a second membership of the same person
 * says nothing more. Where it can be left and taken up again by an action, or tells of a day or of
 * somebody else, nothing is decided.
 */
public final class JoinedOnce {
  private static final Set<String> JOINED =
      Set.of("membership", "enrollment", "enrolment", "registration", "attendance", "subscription");

  private JoinedOnce() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    work.entities().stream().filter(JoinedOnce::mayBeTwice).forEach(each -> once(each, work));
  }

  private static boolean mayBeTwice(EntityDraft entity) {
    return JOINED.contains(entity.noun().head())
        && entity.isOwned
        && entity.actions.isEmpty()
        && entity.uniqueTogether.isEmpty()
        && entity.fields.values().stream().noneMatch(JoinedOnce::tells);
  }

  /** A day that it is for, or the name of somebody else who comes: the next may be another. */
  private static boolean tells(FieldModel field) {
    return field.isGiven()
        && field.defaultValue().isEmpty()
        && !(field.type() instanceof FieldType.Enumeration)
        && !(field.type() instanceof FieldType.Truth);
  }

  /** Where each is of one thing, and must be. */
  private static void once(EntityDraft entity, Workspace work) {
    var owner = entity.owner.orElse(Ownership.RELATION);
    var joined = entity.toOne().filter(relation -> !relation.name().equals(owner)).toList();
    if (joined.size() == 1 && isJoined(joined.getFirst(), work)) {
      unique(entity, owner, joined.getFirst(), work);
    } else if (joined.size() == 2 && joined.stream().noneMatch(RelationModel::optional)) {
      enrolled(entity, joined, work);
    }
  }

  /** Whom a clerk enrolls, and in what. */
  private static void enrolled(EntityDraft entity, List<RelationModel> joined, Workspace work) {
    var who = joined.stream().filter(each -> isPupil(each, work)).toList();
    if (who.size() == 1) {
      var name = who.getFirst().name();
      joined.stream()
          .filter(each -> !who.contains(each))
          .forEach(each -> unique(entity, name, each, work));
    }
  }

  private static boolean isPupil(RelationModel relation, Workspace work) {
    return work.lexicon().people().isPlain(relation.target());
  }

  /** A group, and no person: a clerk enrolls the same pupil in many courses. */
  private static boolean isJoined(RelationModel relation, Workspace work) {
    return !relation.optional() && !isPupil(relation, work);
  }

  private static void unique(
      EntityDraft entity, String owner, RelationModel joined, Workspace work) {
    entity.uniqueTogether.add(List.of(owner, joined.name()));
    work.assume(
        entity.name() + ".unique", owner + " and " + joined.name(), "nobody joins the same twice");
  }
}
