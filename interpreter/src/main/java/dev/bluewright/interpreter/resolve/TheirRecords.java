package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.Noun;
import java.util.ArrayList;
import java.util.List;

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
    var tied = persons.roles().stream().filter(role -> isOnlyTheirs(entity, role)).toList();
    for (var role : tied) {
      if (isFree(entity, role)) {
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
    sayings.lead(entity, persons.grantOf(role), new AccessModel.Person(List.of(name)));
    work.assume(
        entity.name() + "." + name, "the one whose it is", "others make what is told as theirs");
  }

  private static String name(Noun role) {
    return Noun.of(role.head()).camelCase();
  }
}
