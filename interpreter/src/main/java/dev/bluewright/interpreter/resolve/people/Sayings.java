package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.resolve.meant.Titles;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Persons;
import dev.bluewright.interpreter.resolve.work.SecondPersons;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All that a text says of who does what, by entity and operation. */
public final class Sayings {
  private final Workspace work;
  private final Persons persons;
  private final List<Said> all = new ArrayList<>();
  private final Map<Fact, List<Said>> byFact = new LinkedHashMap<>();
  private final Set<EntityDraft> tiedTo = new HashSet<>();
  private final Set<EntityDraft> ties = new HashSet<>();
  private final Set<String> assigned = new HashSet<>();
  private final Map<EntityDraft, List<AccessModel>> assigning = new HashMap<>();
  private final Set<Heard> ofPeople = new HashSet<>();
  private final Set<EntityDraft> theirs = new HashSet<>();
  private final List<Spoken> spoken = new ArrayList<>();

  /** What is said, with what says of whom it is said. */
  private record Spoken(
      Said said, Optional<AccessFact.Allowed> who, Optional<AccessFact.Own> own, Heard heard) {

    Spoken with(Said other) {
      return new Spoken(other, who, own, heard);
    }
  }

  private Sayings(Workspace work, Persons persons) {
    this.work = work;
    this.persons = persons;
  }

  /** What is said of it; nothing where nobody is told of. */
  public static Sayings of(List<Heard> heard, Persons persons, Workspace work) {
    var sayings = new Sayings(work, persons);
    Titles.leftOut(heard).forEach(sayings::read);
    return sayings;
  }

  /** What is said of it; nothing where nobody is told of. */
  public List<Said> of(EntityDraft entity) {
    return all.stream().filter(said -> said.entity() == entity).toList();
  }

  /** What is said of it; nothing where nobody is told of. */
  public List<Said> of(EntityDraft entity, String operation) {
    return all.stream().filter(said -> said.isOf(entity, operation)).toList();
  }

  /** What a fact about people is said of. */
  public List<Said> of(Fact fact) {
    return byFact.getOrDefault(fact, List.of());
  }

  /** Whether people like it, or vote for it, or follow it. */
  boolean isTiedTo(EntityDraft entity) {
    return tiedTo.contains(entity);
  }

  /** Whether its records are what people like, vote for, or follow: each is of whoever does so. */
  boolean isTie(EntityDraft entity) {
    return ties.contains(entity);
  }

  /** Whether a relation is one to which others assign somebody. */
  public boolean isAssigned(String relation) {
    return assigned.contains(relation);
  }

  /** Whether a sentence tells of it as of what those have who do something with others of it. */
  boolean isTheirs(EntityDraft entity) {
    return theirs.contains(entity);
  }

  /** Takes those whom records lead to for who they are, once it is known how records belong. */
  void lead(SecondPersons seconds) {
    again(
        each ->
            each.who()
                .flatMap(allowed -> seconds.find(each.said().entity(), allowed, each.heard()))
                .map(each.said()::by));
  }

  /** Takes a role for the one whom each record of an entity names. */
  void lead(EntityDraft entity, AccessModel role, AccessModel second) {
    again(
        each ->
            Optional.of(each.said())
                .filter(said -> said.entity() == entity)
                .filter(said -> said.grant().filter(role::equals).isPresent())
                .map(said -> said.by(second)));
  }

  /** Takes what is said once more, some of it for something else. */
  private void again(Function<Spoken, Optional<Said>> meant) {
    all.clear();
    byFact.clear();
    spoken.replaceAll(each -> each.with(meant.apply(each).orElse(each.said())));
    spoken.forEach(each -> keep(each.said(), each.who(), each.own()));
  }

  /** "Anyone may" here, "only members may" there, of the same: each with the other. */
  Map<Fact, Fact> contradictions() {
    var found = new LinkedHashMap<Fact, Fact>();
    byFact.forEach(
        (fact, said) ->
            byFact.forEach(
                (other, others) -> {
                  if (isOpen(fact)
                      && isClosed(other)
                      && others.stream().anyMatch(o -> isAmong(o, said))) {
                    found.putIfAbsent(fact, other);
                    found.putIfAbsent(other, fact);
                  }
                }));
    return found;
  }

  private static boolean isOpen(Fact fact) {
    return fact instanceof AccessFact.Allowed(var who, _, _, _) && who.kind() == Who.Kind.ANYONE;
  }

  private static boolean isClosed(Fact fact) {
    return fact instanceof AccessFact.Allowed(var who, var force, _, _)
        && force == AccessFact.Force.ONLY
        && who.kind() != Who.Kind.ANYONE;
  }

  private static boolean isAmong(Said said, List<Said> others) {
    return others.stream().anyMatch(other -> other.isOf(said.entity(), said.operation()));
  }

  /** The roles that assign something to records, which changes them. */
  List<AccessModel> assigning(EntityDraft entity) {
    return assigning.getOrDefault(entity, List.of());
  }

  /** Whether a sentence says that somebody assigns people to something. */
  boolean isOfPeople(Heard heard) {
    return ofPeople.contains(heard);
  }

  private void assign(String place, Fact fact, Heard heard) {
    var roles =
        new DeedInWords(fact, heard)
            .who().stream()
                .map(allowed -> persons.grant(allowed.who(), "update"))
                .filter(AccessModel.Role.class::isInstance)
                .toList();
    work.named(entityOf(place))
        .ifPresent(
            entity -> {
              if (work.isPerson(entity)) {
                ofPeople.add(heard);
              } else {
                assigning.computeIfAbsent(entity, _ -> new ArrayList<>()).addAll(roles);
              }
            });
  }

  private void read(Heard heard) {
    SecondPersons.theirs(heard, work).ifPresent(found -> theirs.add(found.thing()));
    var assigns = heard.statement().wording().line().matches(".*\\bassign.*");
    for (var fact : heard.facts()) {
      if (fact instanceof TieFact.Tie(_, _, _, var thing, _)) {
        work.find(thing).ifPresent(tiedTo::add);
        var places = work.places().getOrDefault(fact, List.of()).stream().limit(1);
        places.flatMap(place -> work.named(entityOf(place)).stream()).forEach(ties::add);
      }
      if (assigns && fact instanceof Fact.RelationOf) {
        var places = work.places().getOrDefault(fact, List.of());
        assigned.addAll(places);
        places.forEach(place -> assign(place, fact, heard));
      }
    }
    for (var deed : heard.facts()) {
      if (Scoped.isDeed(deed)
          && !new DeedInWords(deed, heard).isPassing()
          && work.places().containsKey(deed)
          && !isOfValueAlone(deed, heard)) {
        var operations = operations(deed).stream().flatMap(Optional::stream).toList();
        var several = operations.size() > 1 && !(deed instanceof ValueFact.Noted);
        operations.forEach(each -> read(deed, each, several, heard));
      }
    }
  }

  /** "Only wardens see the phone number": which says nothing of the whole record. */
  private boolean isOfValueAlone(Fact deed, Heard heard) {
    var ofValue =
        switch (deed) {
          case Fact.OperationOn(var operation, var noun, _, _) ->
              (operation == Operation.LIST || operation == Operation.READ)
                  && work.find(noun).isEmpty();
          case Fact.QueryOn(var query, _, _, _) -> query == Fact.Query.WITH;
          case ValueFact.Noted(_, _, var seen, _) -> seen;
          case Fact _ -> false;
        };
    return ofValue
        && new DeedInWords(deed, heard)
            .who().stream().anyMatch(allowed -> allowed.force() == AccessFact.Force.ONLY);
  }

  private record Deed(EntityDraft entity, String name) {}

  private List<Optional<Deed>> operations(Fact deed) {
    var asks = deed instanceof Fact.Picked || deed instanceof Fact.QueryOn;
    return work.places().getOrDefault(deed, List.of()).stream()
        .map(this::operation)
        .map(done -> done.filter(each -> !asks || each.name().equals(AccessModel.READ)))
        .toList();
  }

  private Optional<Deed> operation(String place) {
    var name = place.substring(place.indexOf('.') + 1).replace("list", "read");
    return work.named(entityOf(place))
        .filter(entity -> isDone(entity, name))
        .map(entity -> new Deed(entity, name));
  }

  private static String entityOf(String place) {
    return place.substring(0, Math.max(place.indexOf('.'), 0));
  }

  private static boolean isDone(EntityDraft entity, String name) {
    return AccessModel.OPERATIONS.contains(name)
        || entity.actions.containsKey(name)
        || (entity.isKept && name.equals(AccessModel.RESTORE));
  }

  private void read(Fact deed, Deed operation, boolean several, Heard heard) {
    var words = new DeedInWords(deed, heard);
    var who =
        words.who().stream()
            .filter(allowed -> words.isTold(allowed, operation.name()))
            .filter(allowed -> !isPicked(deed) || allowed.force() == AccessFact.Force.WANTS)
            .toList();
    var own = own(operation.entity(), heard);
    var among = several || words.isAmong();
    var any = words.saysAll() && !heard.has(Fact.Unsupported.class);
    if (who.isEmpty() && !isPicked(deed)) {
      add(said(operation, Optional.empty(), own, any, among), Optional.empty(), own, heard);
    }
    for (var allowed : who) {
      var one = Optional.of(allowed);
      add(said(operation, one, own, any, among), one, own, heard);
    }
  }

  /** "Berths of a harbour": which of them, and nothing of who may see them all. */
  private static boolean isPicked(Fact deed) {
    return deed instanceof TieFact.Belonging || deed instanceof ValueFact.Narrowed;
  }

  private Said said(
      Deed operation,
      Optional<AccessFact.Allowed> who,
      Optional<AccessFact.Own> own,
      boolean any,
      boolean among) {
    return new Said(
        operation.entity(),
        operation.name(),
        who.map(allowed -> persons.grant(allowed.who(), operation.name())),
        who.map(AccessFact.Allowed::force).orElse(AccessFact.Force.WANTS),
        own.map(AccessFact.Own::whose),
        any,
        among);
  }

  private void add(
      Said said, Optional<AccessFact.Allowed> who, Optional<AccessFact.Own> own, Heard heard) {
    spoken.add(new Spoken(said, who, own, heard));
    keep(said, who, own);
  }

  private void keep(Said said, Optional<AccessFact.Allowed> who, Optional<AccessFact.Own> own) {
    all.add(said);
    who.ifPresent(fact -> byFact.computeIfAbsent(fact, _ -> new ArrayList<>()).add(said));
    own.ifPresent(fact -> byFact.computeIfAbsent(fact, _ -> new ArrayList<>()).add(said));
  }

  private Optional<AccessFact.Own> own(EntityDraft entity, Heard heard) {
    return heard
        .all(AccessFact.Own.class)
        .filter(own -> work.find(own.noun()).filter(entity::equals).isPresent())
        .findFirst();
  }

  /** "Members can borrow tools": what others offer, and what gives it back. */
  boolean isTaken(EntityDraft entity, String operation) {
    var people = work.lexicon().people();
    return people.isTaking(operation)
        && of(entity, operation).stream().noneMatch(Said::isByOwner)
        && entity.actions.keySet().stream()
            .filter(people::isTaking)
            .anyMatch(each -> of(entity, each).stream().anyMatch(Said::isByPerson));
  }
}
