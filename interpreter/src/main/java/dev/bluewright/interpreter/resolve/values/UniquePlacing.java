package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.limits.ApartPlacing;
import dev.bluewright.interpreter.resolve.limits.TakenOnce;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What no two records hold together. */
public final class UniquePlacing {
  private UniquePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void together(ValueFact.UniqueTogether fact, Workspace work) {
    var owner = owner(fact, work);
    if (owner.isEmpty()
        || !fact.parts().stream().allMatch(part -> isKnown(owner.get(), part, work))) {
      return;
    }
    var members = new ArrayList<String>();
    for (var part : fact.parts()) {
      member(owner.get(), part, work).ifPresent(members::add);
    }
    if (members.size() == fact.parts().size() && members.stream().distinct().count() > 1) {
      work.placed(fact, List.of(keep(owner.get(), List.copyOf(members), work)));
    }
  }

  /** Of all records, or of those that still hold what they were made for. */
  public static String keep(EntityDraft owner, List<String> members, Workspace work) {
    var uncounted = ApartPlacing.uncounted(owner);
    if (uncounted.isPresent()) {
      members.forEach(name -> always(name, owner, work));
      return TakenOnce.keep(owner, members, uncounted.get(), work);
    }
    owner.uniqueTogether.add(members);
    return owner.name() + ".unique";
  }

  /** What is of none of them would keep nobody away. */
  private static void always(String name, EntityDraft owner, Workspace work) {
    var relation = owner.relations.get(name);
    if (relation != null && relation.optional()) {
      owner.relations.put(name, relation.withOptional(false));
      work.assume(owner.name() + "." + name, "required", "no two have the same one");
    }
  }

  private static Optional<EntityDraft> owner(ValueFact.UniqueTogether fact, Workspace work) {
    if (fact.owner().isPresent()) {
      return work.find(fact.owner().get());
    }
    var having =
        work.entities().stream()
            .filter(e -> fact.parts().stream().allMatch(part -> isThere(e, part, work)))
            .toList();
    return having.size() == 1
        ? Optional.of(having.getFirst())
        : having.isEmpty() ? taking(fact, work) : Optional.empty();
  }

  /** "A seat cannot be booked twice for a show": bookings, which are of one of them as told. */
  private static Optional<EntityDraft> taking(ValueFact.UniqueTogether fact, Workspace work) {
    var made =
        work.entities().stream()
            .filter(each -> work.lexicon().events().isMade(each.noun()))
            .filter(each -> fact.parts().stream().anyMatch(part -> isThere(each, part, work)))
            .toList();
    return made.size() == 1 ? Optional.of(made.getFirst()) : Optional.empty();
  }

  private static boolean isThere(EntityDraft entity, Noun part, Workspace work) {
    return relation(entity, part, work).isPresent()
        || entity.field(part).filter(field -> field.isGiven() && !field.optional()).isPresent();
  }

  /** Whether a part can be found, so that none is made where another is missing. */
  private static boolean isKnown(EntityDraft entity, Noun part, Workspace work) {
    return relation(entity, part, work).isPresent()
        || entity.field(part).isPresent()
        || work.find(part).filter(each -> each != entity).isPresent()
        || (work.lexicon().fieldTypes().isFieldName(part) && !work.lexicon().isActor(part.head()));
  }

  /** A relation to what the noun names, or a field; a relation is made to what is kept. */
  private static Optional<String> member(EntityDraft entity, Noun part, Workspace work) {
    var known = relation(entity, part, work);
    if (known.isPresent()) {
      return known;
    }
    var field = entity.field(part).filter(each -> each.isGiven());
    if (field.isPresent()) {
      return Optional.of(field.get().name());
    }
    var other = work.find(part).filter(each -> each != entity);
    if (other.isPresent()) {
      return Optional.of(RelationPlacing.belongTo(entity, other.get(), work));
    }
    return work.lexicon().isActor(part.head())
        ? Optional.empty()
        : Optional.of(part)
            .filter(noun -> work.lexicon().fieldTypes().isFieldName(noun))
            .filter(noun -> !work.lexicon().fieldTypes().isGiven(noun))
            .map(noun -> work.fields().of(entity, noun, false).name());
  }

  private static Optional<String> relation(EntityDraft entity, Noun part, Workspace work) {
    var target = work.find(part).map(EntityDraft::name);
    return entity
        .toOne()
        .filter(
            relation ->
                relation.name().equals(part.camelCase())
                    || target.map(relation.target()::equals).orElse(false))
        .map(relation -> relation.name())
        .findFirst();
  }
}
