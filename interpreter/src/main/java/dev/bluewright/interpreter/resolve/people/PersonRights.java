package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may do what with the people themselves. */
final class PersonRights {
  private static final AccessModel KNOWN = new AccessModel.Authenticated();

  private final EntityDraft person;
  private final Sayings sayings;
  private final Persons persons;
  private final Workspace work;

  PersonRights(EntityDraft person, Sayings sayings, Persons persons, Workspace work) {
    this.person = person;
    this.sayings = sayings;
    this.persons = persons;
    this.work = work;
  }

  Map<String, List<AccessModel>> all() {
    var rights = new LinkedHashMap<String, List<AccessModel>>();
    var makers = makers();
    if (!makers.isEmpty()) {
      rights.put(AccessRights.CREATE, makers);
    }
    rights.put(AccessRights.READ, reading());
    rights.put("update", own("update"));
    rights.put("delete", own("delete"));
    person.actions.keySet().forEach(action -> rights.put(action, acting(action)));
    return rights;
  }

  /** "POST on users needs no authentication": whoever signs up may do so there, too. */
  private List<AccessModel> makers() {
    return sayings.of(person, AccessRights.CREATE).stream()
            .anyMatch(said -> said.isByAnyone() && said.whose().isEmpty())
        ? List.of(AccessRights.ANYONE)
        : with(List.of(), AccessRights.CREATE);
  }

  private List<AccessModel> reading() {
    var said = sayings.of(person, AccessRights.READ);
    if (said.stream().anyMatch(each -> each.isByAnyone() && each.whose().isEmpty())) {
      return List.of(new AccessModel.Anyone());
    }
    if (said.stream().anyMatch(Said::isOfOthers)) {
      return List.of(KNOWN);
    }
    if (isNamedByOthers()) {
      assume(
          AccessRights.READ,
          List.of(KNOWN),
          "records name other people, who have to be seen for that");
      return List.of(KNOWN);
    }
    var who = with(List.of(AccessRights.OWNER), AccessRights.READ);
    if (said.isEmpty()) {
      assume(AccessRights.READ, who, "nothing says that others see them");
    }
    return who;
  }

  /** Whether a record leads to a person who did not make it. */
  private boolean isNamedByOthers() {
    return work.entities().stream()
        .filter(entity -> entity != person)
        .anyMatch(
            entity ->
                entity.relations.values().stream()
                    .filter(relation -> relation.target().equals(person.name()))
                    .anyMatch(
                        relation ->
                            !entity.owner.filter(relation.name()::equals).isPresent()
                                && relation.kind() != Kind.HAS_MANY));
  }

  private List<AccessModel> own(String operation) {
    if (sayings.of(person, operation).stream().noneMatch(Said::isByOwner)) {
      assume(operation, with(List.of(AccessRights.OWNER), operation), "an account is whose it is");
    }
    return with(List.of(AccessRights.OWNER), operation);
  }

  private List<AccessModel> acting(String action) {
    var who = with(List.of(), action);
    return who.isEmpty() ? List.of(AccessRights.OWNER) : who;
  }

  private List<AccessModel> with(List<AccessModel> some, String operation) {
    var roles =
        sayings.of(person, operation).stream()
            .filter(Said::isByRole)
            .filter(said -> said.grant().filter(persons::looksAfterPeople).isPresent())
            .flatMap(said -> said.grant().stream());
    return Stream.of(some.stream(), roles, persons.administrator().stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  private void assume(String operation, List<AccessModel> who, String because) {
    AccessRights.assume(person, operation, who, because, work);
  }
}
