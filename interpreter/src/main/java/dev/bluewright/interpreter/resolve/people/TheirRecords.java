package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records that are spoken of as one role's own while others make them: "guests cancel their
 * bookings", which clerks enter. Each names the one whose it is, beside the one who made it.
 */
final class TheirRecords {
  private final EntityDraft person;
  private final Sayings sayings;
  private final Persons persons;
  private final Workspace work;
  private final List<Said> untied = new ArrayList<>();

  TheirRecords(EntityDraft person, Sayings sayings, Persons persons, Workspace work) {
    this.person = person;
    this.sayings = sayings;
    this.persons = persons;
    this.work = work;
  }

  /** Gives the records of an entity a relation to each role that does not make its own. */
  void settle(EntityDraft entity) {
    var theirs = persons.roles().stream().filter(role -> isOnlyTheirs(entity, role)).toList();
    for (var role : theirs) {
      var same = same(role, theirs).filter(other -> isTied(entity, other));
      if (same.isPresent()) {
        lead(entity, role, same.get());
      } else if (isFree(entity, role)) {
        tie(entity, role);
      } else {
        own(entity, role).forEach(untied::add);
      }
    }
  }

  /** Whether something is said of records as people's own that nothing ties to them. */
  boolean isUntied(Said said) {
    return untied.contains(said);
  }

  private boolean isOnlyTheirs(EntityDraft entity, Noun role) {
    return !own(entity, role).isEmpty()
        && (makers(entity).isEmpty() ? isBesideServed(entity, role) : isMadeByOthers(entity, role));
  }

  private List<Said> own(EntityDraft entity, Noun role) {
    return sayings.of(entity).stream()
        .filter(said -> said.whose().isPresent() && isBy(said, role))
        .filter(said -> !said.operation().equals(AccessRights.CREATE))
        .toList();
  }

  private List<Said> makers(EntityDraft entity) {
    return sayings.of(entity, AccessRights.CREATE).stream()
        .filter(said -> said.grant().isPresent())
        .toList();
  }

  private boolean isMadeByOthers(EntityDraft entity, Noun role) {
    return makers(entity).stream().allMatch(said -> said.isOfRole() && !isBy(said, role));
  }

  /** Doctors and patients see their visits, and nothing says who makes them: patients do. */
  private boolean isBesideServed(EntityDraft entity, Noun role) {
    var people = work.lexicon().people();
    return !people.isPlain(role)
        && persons.roles().stream()
            .anyMatch(other -> people.isPlain(other) && !own(entity, other).isEmpty());
  }

  private boolean isBy(Said said, Noun role) {
    return said.grant().filter(persons.grantOf(role)::equals).isPresent();
  }

  /** Where the role's people are kept as records of their own, those are no one who signs in. */
  private boolean isFree(EntityDraft entity, Noun role) {
    var name = name(role);
    return work.find(role).filter(each -> each != person).isEmpty()
        && !entity.relations.containsKey(name)
        && !entity.fields.containsKey(name);
  }

  private void tie(EntityDraft entity, Noun role) {
    var name = name(role);
    entity.relations.put(
        name,
        RelationModel.belongsTo(name, person.name())
            .withOptional(true)
            .withOnDelete(OnDelete.CLEAR));
    lead(entity, role, role);
    work.assume(
        entity.name() + "." + name, "the one whose it is", "others make what is told as theirs");
  }

  /** "Customers cancel their tours, riders check in for their tours": who is served, twice. */
  private Optional<Noun> same(Noun role, List<Noun> theirs) {
    var people = work.lexicon().people();
    return theirs.stream()
        .takeWhile(other -> !other.equals(role))
        .filter(other -> people.isPlain(other) && people.isPlain(role))
        .findFirst();
  }

  private boolean isTied(EntityDraft entity, Noun role) {
    return entity.to(person).anyMatch(relation -> relation.name().equals(name(role)));
  }

  /** Takes a role for the one whom each record names by another, or by the same. */
  private void lead(EntityDraft entity, Noun role, Noun named) {
    var second = new AccessModel.Person(List.of(name(named)));
    sayings.lead(entity, persons.grantOf(role), second);
  }

  private static String name(Noun role) {
    return Noun.of(role.head()).camelCase();
  }
}
