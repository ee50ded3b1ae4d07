package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.people.PeopleFacts;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Optional;
import java.util.stream.Stream;

/** Values that are noted of things, or looked up: each thing may have each of them. */
public final class NotedPlacing {
  private NotedPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void note(ValueFact.Noted fact, Workspace work) {
    var owners = fact.owners().stream().map(work::find).toList();
    if (owners.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    var known = owners.stream().flatMap(Optional::stream).toList();
    var places =
        known.stream()
            .flatMap(owner -> fact.values().stream().map(value -> place(value, owner, work)))
            .toList();
    if (places.stream().allMatch(Optional::isPresent)) {
      var operation = fact.seen() ? ".read" : ".update";
      work.placed(
          fact,
          Stream.concat(
                  known.stream().map(owner -> owner.name() + operation),
                  places.stream().flatMap(Optional::stream))
              .distinct()
              .toList());
    }
  }

  /** The relation or the field that a value is; none where it cannot be one of the thing. */
  private static Optional<String> place(
      ValueFact.Noted.Value value, EntityDraft owner, Workspace work) {
    var noun = value.noun();
    if (work.lexicon().fieldTypes().isGiven(noun)) {
      return Optional.of(owner.name() + ".read");
    }
    if (PeopleFacts.isSecret(noun) || (work.isPerson(owner) && PeopleFacts.isRole(noun))) {
      return Optional.empty();
    }
    var relation =
        Stream.of(noun.camelCase(), RelationPlacing.plural(noun))
            .filter(owner.relations::containsKey)
            .findFirst();
    var other = work.known(noun).filter(each -> each != owner && owner.field(noun).isEmpty());
    if (relation.isPresent() || other.isEmpty()) {
      var name = relation.orElseGet(() -> work.fields().noted(owner, noun, value.many()).name());
      return Optional.of(owner.name() + "." + name);
    }
    return related(value, owner, other.get(), work);
  }

  /** What is kept by itself: many belong to the thing, or it belongs to one. */
  private static Optional<String> related(
      ValueFact.Noted.Value value, EntityDraft owner, EntityDraft other, Workspace work) {
    if (RelationPlacing.leadsTo(other, owner) || RelationPlacing.arePaired(other, owner)) {
      return Optional.of(other.name() + ".list");
    }
    return value.many() ? Optional.empty() : Optional.of(belong(owner, other, work));
  }

  private static String belong(EntityDraft owner, EntityDraft other, Workspace work) {
    var isNew = !RelationPlacing.leadsTo(owner, other);
    var name = RelationPlacing.belongTo(owner, other, work);
    if (isNew) {
      owner.relations.computeIfPresent(name, (_, relation) -> relation.withOptional(true));
    }
    return owner.name() + "." + name;
  }
}
