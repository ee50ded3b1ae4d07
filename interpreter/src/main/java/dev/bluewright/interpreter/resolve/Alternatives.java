package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.relations.PartOfWhole;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people do with things of several kinds: who signs up for a class names no trip, though one
 * can sign up for trips as well, so that what is made belongs to one or to the other.
 */
final class Alternatives {
  private final Workspace work;
  private final Map<String, Set<Integer>> told = new HashMap<>();
  private final Set<String> made = new HashSet<>();

  private Alternatives(Workspace work) {
    this.work = work;
  }

  /** Lets such a relation be left out. */
  static void settle(List<Heard> heard, Workspace work) {
    var alternatives = new Alternatives(work);
    for (var at = 0; at < heard.size(); at++) {
      alternatives.read(heard.get(at), at);
    }
    work.entities().forEach(alternatives::settle);
  }

  private void read(Heard heard, int at) {
    for (var fact : heard.facts()) {
      for (var place : work.places().getOrDefault(fact, List.of())) {
        told.computeIfAbsent(place, _ -> new HashSet<>()).add(at);
        if (fact instanceof Fact.RelationOf relation && isMade(relation, heard)) {
          made.add(place);
        }
      }
    }
  }

  /** Whether something is done with the other thing that makes what belongs to it. */
  private boolean isMade(Fact.RelationOf relation, Heard heard) {
    return relation.from().filter(work.lexicon().events()::isMade).isPresent()
        && heard.facts().stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.OperationOn(_, var noun, _, var span)
                        && relation.from().filter(noun::equals).isPresent()
                        && span.equals(relation.span()));
  }

  private void settle(EntityDraft entity) {
    var all =
        entity
            .toOne()
            .filter(each -> !each.optional())
            .filter(each -> entity.owner.filter(each.name()::equals).isEmpty())
            .filter(each -> made.contains(place(entity, each)) || isPartOf(entity, each))
            .toList();
    for (var one : all) {
      if (all.stream().anyMatch(other -> !other.equals(one) && areApart(entity, one, other))) {
        entity.relations.put(one.name(), one.withOptional(true));
        work.assume(place(entity, one), "optional", "it may be of something else instead");
      }
    }
  }

  /** An item that is listed by an order, and by a cart as well. */
  private boolean isPartOf(EntityDraft entity, RelationModel relation) {
    return PartOfWhole.isOfWhole(entity.noun())
        && work.named(relation.target()).stream()
            .flatMap(whole -> whole.relations.values().stream())
            .anyMatch(each -> each.kind() == Kind.HAS_MANY && each.target().equals(entity.name()));
  }

  /** Whether no sentence speaks of both. */
  private boolean areApart(EntityDraft entity, RelationModel one, RelationModel other) {
    var both = new HashSet<>(told.getOrDefault(place(entity, one), Set.of()));
    both.retainAll(told.getOrDefault(place(entity, other), Set.of()));
    return both.isEmpty();
  }

  private static String place(EntityDraft entity, RelationModel relation) {
    return entity.name() + "." + relation.name();
  }
}
