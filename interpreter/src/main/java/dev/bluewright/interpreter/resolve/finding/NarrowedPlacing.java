package dev.bluewright.interpreter.resolve.finding;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Optional;

/** Searches that are narrowed: every list can be asked for by a relation or a value. */
public final class NarrowedPlacing {
  private NarrowedPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void narrow(ValueFact.Narrowed fact, Workspace work) {
    var searched =
        fact.things().stream()
            .map(noun -> work.find(noun).filter(entity -> has(entity, fact.to(), work)))
            .toList();
    var found =
        fact.things().isEmpty()
            ? work.entities().stream().filter(entity -> has(entity, fact.to(), work)).toList()
            : searched.stream().flatMap(Optional::stream).toList();
    if (!found.isEmpty() && found.size() >= fact.things().size()) {
      work.placed(fact, found.stream().map(entity -> entity.name() + ".list").toList());
    }
  }

  private static boolean has(EntityDraft entity, Noun to, Workspace work) {
    return entity.field(to).isPresent()
        || work.find(to)
            .filter(
                other ->
                    other != entity
                        && (RelationPlacing.leadsTo(entity, other)
                            || RelationPlacing.arePaired(entity, other)))
            .isPresent();
  }
}
