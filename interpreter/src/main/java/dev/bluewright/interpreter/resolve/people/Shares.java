package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccessFact.Grade;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** What was heard, with what is shared in place of what other words take from the same words. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var people = people(heard);
    var ties = lexicon.unsupported().why("social");
    var known =
        heard.stream()
            .map(each -> each.without(fact -> isOfOthers(fact, each, people, lexicon)))
            .map(each -> each.has(AccessFact.Shared.class) ? told(each, ties) : each)
            .toList();
    var called =
        known.stream()
            .flatMap(each -> each.all(AccessFact.Shared.class))
            .flatMap(each -> each.as().stream())
            .filter(each -> !each.equals(MembersSpokenOf.MEMBER))
            .collect(Collectors.toSet());
    var things = things(known, lexicon);
    return known.stream().map(each -> each.each(fact -> of(called, things, fact))).toList();
  }

  private static Set<Noun> things(List<Heard> heard, Lexicon lexicon) {
    return heard.stream()
        .flatMap(each -> each.facts().stream())
        .flatMap(
            fact ->
                switch (fact) {
                  case AccessFact.Shared(var noun, _, _, _, _) -> Stream.of(noun);
                  case Fact.EntityNamed(var noun, _) -> Stream.of(noun).filter(lexicon::isUsualThing);
                  case Fact.OperationOn(var operation, var noun, _, _)
                      when operation == Operation.CREATE ->
                      Stream.of(noun).filter(lexicon::isUsualThing);
                  case Fact _ -> Stream.<Noun>empty();
                })
        .collect(Collectors.toSet());
  }

  /** "Collaborators can edit it", "crew members": those of the one thing, and no role. */
  private static Fact of(Set<Noun> called, Set<Noun> things, Fact fact) {
    return switch (fact) {
      case AccessFact.Allowed(var who, var force, var scope, var span)
          when called.contains(Noun.of(who.noun().head())) || isMember(who.noun(), things) ->
          new AccessFact.Allowed(
              new Who(Who.Kind.OWNER, Noun.of(who.noun().head())), force, scope, span);
      case Fact.ActorNamed(var noun, var span) when isMember(noun, things) ->
          new Fact.ActorNamed(MembersSpokenOf.MEMBER, span);
      case Fact other -> other;
    };
  }

  /** Whether members may, where no relation leads to them from what they may do it with. */
  static boolean isMissed(AccessFact.Allowed allowed, List<Said> said) {
    return allowed.who().kind() == Who.Kind.OWNER
        && BACK.containsKey(Names.plural(allowed.who().noun().camelCase()))
        && said.stream().noneMatch(Said::isBySecond);
  }

  private static boolean isMember(Noun who, Set<Noun> things) {
    var words = who.words();
    return words.size() == 2
        && who.head().equals(MembersSpokenOf.MEMBER.head())
        && things.contains(Noun.of(words.getFirst()));
  }

  /** Whether it is not shared with people, or with friends, which is told otherwise. */
  private static boolean isOfOthers(Fact fact, Heard heard, Set<Noun> people, Lexicon lexicon) {
    return fact instanceof AccessFact.Shared(_, var whom, _, _, var span)
        && !((people.contains(whom) || lexicon.isActor(whom.head()))
            && heard.all(AccessFact.Audience.class).noneMatch(each -> each.span().overlaps(span)));
  }

  private static Set<Noun> people(List<Heard> heard) {
    return heard.stream()
        .flatMap(each -> each.facts().stream())
        .flatMap(
            fact ->
                switch (fact) {
                  case Fact.ActorNamed(var noun, _) -> Stream.of(noun);
                  case AccessFact.AccountAsked(var noun, _, _) -> noun.stream();
                  case AccessFact.Allowed(var who, _, _, _) -> Stream.of(who.noun());
                  case Fact _ -> Stream.<Noun>empty();
                })
        .collect(Collectors.toSet());
  }

  private static Heard told(Heard heard, String ties) {
    var shared = heard.all(AccessFact.Shared.class).map(each -> withSeeing(each, heard)).toList();
    var rest =
        heard.without(
            fact ->
                fact instanceof AccessFact.Shared
                    || shared.stream().anyMatch(each -> tells(each, fact, ties)));
    return new Heard(
        heard.statement(), Stream.concat(rest.facts().stream(), shared.stream()).toList());
  }

  /** "See the lists shared with me": which of them one sees, and not that all are seen. */
  private static AccessFact.Shared withSeeing(AccessFact.Shared shared, Heard heard) {
    return heard.has(AccessFact.Own.class)
        ? shared
        : heard
            .all(Fact.OperationOn.class)
            .filter(deed -> isSeen(deed) && deed.noun().equals(shared.noun()))
            .map(deed -> shared.over(deed.span()))
            .findFirst()
            .orElse(shared);
  }

  private static boolean isSeen(Fact.OperationOn deed) {
    return deed.operation() == Operation.LIST || deed.operation() == Operation.READ;
  }

  private static boolean tells(AccessFact.Shared shared, Fact fact, String ties) {
    return shared.span().overlaps(fact.span())
        && switch (fact) {
          case Fact.Unsupported(var why, _) -> why.equals(ties);
          case Fact.OperationOn _, Fact.QueryOn _, Fact.RelationOf _, Fact.Untold _ -> true;
          case Fact.Associated _ -> true;
          case AccessFact.Own(var noun, _, _) -> !noun.equals(shared.noun());
          case Fact _ -> false;
        };
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
