package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;

/** Deleted records that are kept and can come back: a trait of their entity. */
public final class RestorePlacing {
  private static final String TRAIT = Trait.SOFT_DELETE.label();

  /** Values that tell what the trait knows. */
  private static final List<String> KNOWN = List.of("deletedAt", "deleted", "isDeleted");

  private RestorePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void keep(DeedFact.Restorable fact, Workspace work) {
    var entities = fact.noun().map(noun -> of(noun, work)).orElseGet(() -> all(work));
    if (entities.isEmpty() || entities.stream().anyMatch(RestorePlacing::isTaken)) {
      return;
    }
    for (var entity : entities) {
      entity.isKept = true;
      KNOWN.stream()
          .filter(name -> entity.fields.remove(name) != null)
          .forEach(name -> work.moved(entity.name() + "." + name, entity.name() + "." + TRAIT));
    }
    var part = fact.deed() ? AccessModel.RESTORE : TRAIT;
    work.placed(fact, entities.stream().map(entity -> entity.name() + "." + part).toList());
  }

  private static List<EntityDraft> of(Noun noun, Workspace work) {
    var found = work.find(noun);
    return found.isEmpty() && work.lexicon().isGeneric(noun.text())
        ? all(work)
        : found.stream().toList();
  }

  private static List<EntityDraft> all(Workspace work) {
    return List.copyOf(work.entities());
  }

  /** Whether an action or a relation has the address at which records come back. */
  private static boolean isTaken(EntityDraft entity) {
    return entity.actions.containsKey(AccessModel.RESTORE)
        || entity.relations.containsKey(AccessModel.RESTORE);
  }
}
