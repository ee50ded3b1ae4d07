package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccessFact.Grade;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Records that their owners share: each is paired with people, who see it, or change it as well,
 * with what belongs to it. Nobody else sees it, unless the text says who does.
 */
public final class Shares {
  private static final String VIEWERS = "sharedWith";
  private static final String EDITORS = "editors";
  private static final Map<String, String> BACK =
      Map.of(VIEWERS, "shared", EDITORS, "edited", "collaborators", "joined", "members", "joined");
  private static final String WHY = "it is shared with people one by one";

  private final EntityDraft person;
  private final Sayings sayings;
  private final Persons persons;
  private final Workspace work;

  Shares(EntityDraft person, Sayings sayings, Persons persons, Workspace work) {
    this.person = person;
    this.sayings = sayings;
    this.persons = persons;
    this.work = work;
  }

  /** Whether members may, where no relation leads to them from what they may do it with. */
  static boolean isMissed(AccessFact.Allowed allowed, List<Said> said) {
    return allowed.who().kind() == Who.Kind.OWNER
        && BACK.containsKey(Names.plural(allowed.who().noun().camelCase()))
        && said.stream().noneMatch(Said::isBySecond);
  }

  /** Gives what is shared its people, before it is asked who may do what. */
  void pair(List<Heard> heard) {
    for (var each : heard) {
      each.all(AccessFact.Shared.class)
          .filter(fact -> fact.grade() != Grade.FOUND)
          .forEach(this::pair);
    }
    for (var each : heard) {
      each.all(AccessFact.Shared.class)
          .filter(fact -> fact.grade() == Grade.FOUND)
          .forEach(this::pair);
      MembersSpokenOf.in(each, work).filter(thing -> thing != person).forEach(this::withMembers);
    }
  }

  private void pair(AccessFact.Shared fact) {
    work.find(fact.noun())
        .filter(thing -> thing != person)
        .ifPresent(thing -> relations(fact, thing).forEach(name -> pair(name, thing)));
  }

  private void withMembers(EntityDraft thing) {
    if (!thing.relations.containsKey(MembersSpokenOf.MEMBERS)) {
      pair(MembersSpokenOf.MEMBERS, thing);
      work.assume(
          thing.name() + "." + MembersSpokenOf.MEMBERS,
          "people whom its owner adds",
          "the text speaks of its members");
    }
  }

  /** Gives those people what they may do. */
  void settle(List<Heard> heard) {
    heard.forEach(
        each ->
            each.all(AccessFact.Shared.class)
                .forEach(
                    fact -> {
                      settle(fact);
                      work.find(fact.noun()).ifPresent(thing -> sharing(fact, thing, each));
                    }));
  }

  /** Who shares them: whoever may change them does. */
  private void sharing(AccessFact.Shared fact, EntityDraft thing, Heard heard) {
    heard
        .all(AccessFact.Allowed.class)
        .filter(allowed -> allowed.scope().contains(fact.span()))
        .filter(_ -> work.places().containsKey(fact))
        .filter(allowed -> isGiven(allowed, thing))
        .forEach(allowed -> work.placed(allowed, List.of(thing.name() + ".access")));
  }

  private boolean isGiven(AccessFact.Allowed allowed, EntityDraft thing) {
    var changing = thing.access.getOrDefault("update", List.of());
    return allowed.who().kind() == Who.Kind.OWNER
        ? changing.contains(AccessRights.OWNER)
        : changing.contains(persons.grant(allowed.who(), "update"));
  }

  private void settle(AccessFact.Shared fact) {
    var found = work.find(fact.noun()).filter(each -> each != person);
    if (fact.grade() == Grade.TOLD) {
      found
          .filter(thing -> relations(fact, thing).stream().allMatch(thing.relations::containsKey))
          .ifPresent(thing -> work.placed(fact, places(fact, thing)));
    } else {
      found.filter(this::isHidden).ifPresent(thing -> share(fact, thing));
    }
  }

  /** Whether nobody sees all of them but who looks after them. */
  private boolean isHidden(EntityDraft thing) {
    return thing.isOwned
        && sayings.of(thing, AccessRights.READ).stream().noneMatch(Said::isOfOthers)
        && !thing.access.getOrDefault(AccessRights.READ, List.of()).contains(AccessRights.ANYONE);
  }

  private void share(AccessFact.Shared fact, EntityDraft thing) {
    var relations = relations(fact, thing);
    give(thing, AccessRights.READ, readers(thing), relations);
    if (fact.grade() == Grade.CHANGED || fact.grade() == Grade.EITHER) {
      var changing = List.of(relations.getLast());
      give(thing, "update", thing.access.getOrDefault("update", List.of()), changing);
      parts(thing).forEach(part -> giveParts(part, thing, changing));
    }
    work.placed(fact, places(fact, thing));
  }

  private static List<String> places(AccessFact.Shared fact, EntityDraft thing) {
    return Stream.concat(
            relations(fact, thing).stream().map(name -> thing.name() + "." + name),
            Stream.of(thing.name() + ".list", thing.name() + ".access"))
        .toList();
  }

  private static List<String> relations(AccessFact.Shared fact, EntityDraft thing) {
    return switch (fact.grade()) {
      case EITHER -> List.of(VIEWERS, EDITORS);
      case FOUND -> known(thing);
      case SEEN, CHANGED, TOLD ->
          List.of(fact.as().map(each -> Names.plural(each.camelCase())).orElse(VIEWERS));
    };
  }

  /** Those with whom it is known to be shared. */
  private static List<String> known(EntityDraft thing) {
    var known = BACK.keySet().stream().filter(thing.relations::containsKey).sorted().toList();
    return known.isEmpty() ? List.of(VIEWERS) : known;
  }

  private void pair(String name, EntityDraft thing) {
    var known = thing.relations.get(name);
    if (known == null) {
      var back = BACK.get(name) + Names.plural(thing.name());
      thing.fields.remove(name);
      thing.relations.put(
          name, RelationModel.manyToMany(name, person.name()).withInverse(Optional.of(back)));
    }
  }

  /** Who sees them without their being shared. */
  private List<AccessModel> readers(EntityDraft thing) {
    var known = thing.access.getOrDefault(AccessRights.READ, List.of());
    return known.contains(AccessRights.KNOWN)
        ? Stream.concat(Stream.of(AccessRights.OWNER), persons.administrator().stream()).toList()
        : known;
  }

  private void give(
      EntityDraft entity, String operation, List<AccessModel> known, List<String> relations) {
    var who = new ArrayList<>(known);
    relations.stream()
        .map(name -> new AccessModel.Person(List.of(name)))
        .filter(each -> !who.contains(each))
        .forEach(who::add);
    AccessRights.forget(entity, operation, work);
    entity.access.put(operation, List.copyOf(who));
    AccessRights.assume(entity, operation, who, WHY, work);
  }

  private Stream<EntityDraft> parts(EntityDraft whole) {
    return work.entities().stream()
        .filter(
            part ->
                part.toOne()
                    .anyMatch(each -> each.target().equals(whole.name()) && !each.optional()));
  }

  /** What belongs to a record is changed by those who change it. */
  private void giveParts(EntityDraft part, EntityDraft whole, List<String> relations) {
    part.toOne()
        .filter(each -> each.target().equals(whole.name()))
        .findFirst()
        .ifPresent(
            to ->
                relations.forEach(
                    name -> {
                      for (var operation : List.of("update", "delete")) {
                        var who = new ArrayList<>(part.access.getOrDefault(operation, List.of()));
                        var led = new AccessModel.Person(List.of(to.name(), name));
                        if (!who.contains(led)) {
                          who.add(led);
                          part.access.put(operation, List.copyOf(who));
                        }
                      }
                    }));
  }
}
