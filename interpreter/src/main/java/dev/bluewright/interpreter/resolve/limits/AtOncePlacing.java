package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What holds however many change records at once: the versions and locks of all, and for records of
 * one kind the rule that two of them could break together.
 */
public final class AtOncePlacing {
  /** What is done with records, whichever they are. */
  private static final Set<String> DEEDS = Set.of("transaction", "operation", "action");

  private AtOncePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void keep(BoundFact.AtOnce fact, Workspace work) {
    var met = fact.noun().map(noun -> ofOne(noun, fact, work)).orElseGet(() -> ofAll(work));
    if (!met.isEmpty()) {
      work.placed(fact, met);
    }
  }

  /** Each transaction is one statement or holds locks, and each change asks for a version. */
  private static List<String> ofAll(Workspace work) {
    return work.entities().stream().flatMap(AtOncePlacing::ofAny).toList();
  }

  private static List<String> ofOne(Noun noun, BoundFact.AtOnce fact, Workspace work) {
    var found = work.find(noun).or(() -> meantBy(noun, work));
    if (found.isEmpty()) {
      return DEEDS.contains(noun.head()) ? ofAll(work) : List.of();
    }
    var entity = found.get();
    if (entity.noOverlap.isEmpty()) {
      ApartPlacing.keep(
          new BoundFact.Apart(Optional.of(entity.noun()), Optional.empty(), fact.span()), work);
    }
    var kept = kept(entity, fact.room(), work);
    return kept.isEmpty() && !fact.room() ? ofAny(entity).toList() : kept;
  }

  private static Stream<String> ofAny(EntityDraft entity) {
    return Stream.of(entity.name() + ".create", entity.name() + ".update");
  }

  /** "Bookings", where reservations are kept. */
  private static Optional<EntityDraft> meantBy(Noun noun, Workspace work) {
    var events = work.lexicon().events();
    var all =
        work.entities().stream()
            .filter(_ -> events.isBooking(noun))
            .filter(each -> events.isBooking(each.noun()))
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** The rules that records of a kind could break together. */
  private static List<String> kept(EntityDraft entity, boolean room, Workspace work) {
    var apart =
        entity.noOverlap.isEmpty() ? Stream.<String>of() : Stream.of(entity.name() + ".noOverlap");
    var once =
        room || entity.uniqueTogether.isEmpty()
            ? Stream.<String>of()
            : Stream.of(entity.name() + ".unique");
    var moved = work.entities().stream().flatMap(thing -> moving(thing, entity));
    var counted =
        entity
            .toOne()
            .flatMap(each -> work.named(each.target()).stream())
            .flatMap(each -> counting(each, entity));
    return Stream.of(apart, once, moved, counted).flatMap(each -> each).distinct().toList();
  }

  /** How records of the kind are made, where they move what there is of a thing, or are moved. */
  private static Stream<String> moving(EntityDraft thing, EntityDraft entity) {
    return thing.moves.keySet().stream()
        .map(key -> key.split(" ", 2)[0])
        .filter(line -> thing == entity || line.equals(entity.name()))
        .map(line -> line + ".create");
  }

  /** What must hold of a thing, and counts the records of the kind. */
  private static Stream<String> counting(EntityDraft thing, EntityDraft of) {
    var many = "count(" + Names.plural(of.noun().camelCase());
    return thing.rules.values().stream()
        .filter(RuleModel.Check.class::isInstance)
        .filter(rule -> rule.expression().contains(many))
        .map(rule -> thing.name() + ".rules." + rule.name());
  }
}
