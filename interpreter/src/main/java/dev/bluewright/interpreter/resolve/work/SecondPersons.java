package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.Ownership;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.resolve.people.Sayings;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Those whom a record leads to by its relations: "the recipient", "members of the project", "the
 * post's author", sellers of "their products".
 */
public final class SecondPersons {
  private static final String WORDS = "[a-z-]+(?: [a-z-]+)?";
  private static final String BEFORE = "(?:(?:an?|the|that|this|each|every|its|their|any) )*";
  private static final Pattern THEIRS =
      Pattern.compile(
          "(?<many>[a-z-]+)(?: placed| made| received)?"
              + " (?:of|for|on|to|in|with|containing|against) their (?:own )?(?<thing>[a-z-]+)");

  private final EntityDraft person;
  private final Sayings sayings;
  private final Workspace work;

  /** Those whom records lead to, of these people. */
  public SecondPersons(EntityDraft person, Sayings sayings, Workspace work) {
    this.person = person;
    this.sayings = sayings;
    this.work = work;
  }

  /** Records spoken of by those whose they are, where others belong to them. */
  public static Optional<Theirs> theirs(Heard heard, Workspace work) {
    return said(heard, work).or(() -> whoDid(heard, work)).or(() -> listed(heard, work));
  }

  /** "Walkers signed up for my walk": registrations are listed, each of such a walk. */
  private static Optional<Theirs> listed(Heard heard, Workspace work) {
    return heard
        .all(Fact.RelationOf.class)
        .filter(told -> !told.many() && isOwn(told.to(), heard))
        .filter(told -> told.from().filter(many -> isListed(many, heard)).isPresent())
        .flatMap(told -> theirs(told.from().flatMap(work::find), work.find(told.to())).stream())
        .findFirst();
  }

  /** "Who booked their cabins": the bookings of what is theirs. */
  private static Optional<Theirs> whoDid(Heard heard, Workspace work) {
    return heard
        .all(Fact.QueryOn.class)
        .filter(asked -> asked.query() == Fact.Query.WITH && asked.fields().size() == 1)
        .filter(asked -> asked.noun().filter(thing -> isOwn(thing, heard)).isPresent())
        .flatMap(
            asked ->
                theirs(work.find(asked.fields().getFirst()), asked.noun().flatMap(work::find))
                    .stream())
        .findFirst();
  }

  private static boolean isOwn(Noun thing, Heard heard) {
    return heard
        .all(AccessFact.Own.class)
        .anyMatch(own -> own.noun().equals(thing) && own.whose() == AccessFact.Whose.THEIRS);
  }

  private static boolean isListed(Noun many, Heard heard) {
    return heard
        .all(Fact.OperationOn.class)
        .anyMatch(deed -> deed.operation() == Operation.LIST && deed.noun().equals(many));
  }

  private static Optional<Theirs> said(Heard heard, Workspace work) {
    return heard
        .statement()
        .wording()
        .first(
            List.of(THEIRS),
            found ->
                theirs(
                    found.noun("many", work.lexicon()).flatMap(work::find),
                    found.noun("thing", work.lexicon()).flatMap(work::find)));
  }

  private static Optional<Theirs> theirs(Optional<EntityDraft> many, Optional<EntityDraft> thing) {
    return many.isPresent() && thing.isPresent() && RelationPlacing.leadsTo(many.get(), thing.get())
        ? Optional.of(new Theirs(many.get(), thing.get()))
        : Optional.empty();
  }

  /** "Orders of their products". */
  public record Theirs(EntityDraft many, EntityDraft thing) {}

  /** Who is meant by those who may do something with records of an entity. */
  public Optional<AccessModel> find(EntityDraft entity, AccessFact.Allowed allowed, Heard heard) {
    var theirs =
        theirs(heard, work)
            .filter(each -> each.many() == entity && each.thing().isOwned)
            .flatMap(each -> way(entity, each.thing()).map(way -> with(way, owner(each.thing()))));
    return theirs
        .or(
            () ->
                isSomeone(allowed.who())
                    ? named(entity, allowed.who().noun(), heard)
                    : Optional.empty())
        .filter(way -> way.size() <= AccessModel.Person.LONGEST)
        .map(AccessModel.Person::new);
  }

  /** "Users" are those who sign in, whatever relation is called so. */
  private boolean isSomeone(Who who) {
    return switch (who.kind()) {
      case ANYONE, KNOWN -> false;
      case OWNER, SOMEONE -> !who.noun().equals(person.noun());
    };
  }

  private Optional<List<String>> named(EntityDraft entity, Noun who, Heard heard) {
    var noun = new Noun(List.of(who.head()));
    var of = of(noun, heard);
    if (of.isPresent() && of.get() != entity) {
      return people(of.get(), noun, true)
          .flatMap(last -> way(entity, of.get()).map(way -> with(way, last)));
    }
    return people(entity, noun, false).map(List::of).or(() -> companions(entity, noun));
  }

  /** The record that somebody is named by: "author of a post", "the post's author". */
  private Optional<EntityDraft> of(Noun who, Heard heard) {
    var word = Pattern.quote(who.head());
    var plural = Pattern.quote(Names.plural(who.head()));
    var either = "(?:" + word + "|" + plural + ")";
    return heard
        .statement()
        .wording()
        .first(
            List.of(
                Pattern.compile(either + " (?:of|in) " + BEFORE + "(?<thing>[a-z-]+)"),
                Pattern.compile(either + " (?:of|in) " + BEFORE + "(?<thing>" + WORDS + ")"),
                Pattern.compile("(?<thing>[a-z-]+)(?:'s| 's|')? " + either),
                Pattern.compile("(?<thing>" + WORDS + ")(?:'s| 's|')? " + either)),
            found ->
                found
                    .noun("thing", work.lexicon())
                    .flatMap(work::find)
                    .filter(thing -> thing != person));
  }

  /** The relation of an entity that leads to those who are called so. */
  private Optional<String> people(EntityDraft entity, Noun who, boolean owned) {
    if (owned && entity.isOwned && work.lexicon().people().isMaker(who)) {
      return Optional.of(owner(entity));
    }
    return entity.relations.values().stream()
        .filter(each -> each.target().equals(person.name()))
        .filter(each -> !entity.owner.filter(each.name()::equals).isPresent())
        .filter(each -> isCalled(entity, each, who))
        .map(RelationModel::name)
        .findFirst();
  }

  private boolean isCalled(EntityDraft entity, RelationModel relation, Noun who) {
    return switch (relation.kind()) {
      case BELONGS_TO ->
          relation.name().equals(who.camelCase())
              || (who.head().equals("assignee")
                  && sayings.isAssigned(entity.name() + "." + relation.name()));
      case MANY_TO_MANY -> relation.name().equals(Names.plural(who.camelCase()));
      case HAS_MANY, HAS_ONE -> false;
    };
  }

  /** "Participants": of the one thing that a record belongs to and that has some. */
  private Optional<List<String>> companions(EntityDraft entity, Noun who) {
    var found = new ArrayList<List<String>>();
    for (var other : work.entities()) {
      people(other, who, false)
          .filter(last -> other.relations.getOrDefault(last, none()).kind() == Kind.MANY_TO_MANY)
          .flatMap(last -> way(entity, other).map(way -> with(way, last)))
          .ifPresent(found::add);
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The relations by which records of one entity belong to one of another, two at most. */
  private Optional<List<String>> way(EntityDraft from, EntityDraft to) {
    var direct = from.to(to).findFirst();
    if (direct.isPresent()) {
      return direct.map(each -> List.of(each.name()));
    }
    return from.toOne()
        .flatMap(
            first ->
                work.named(first.target()).stream()
                    .filter(next -> next != person)
                    .flatMap(next -> next.to(to))
                    .map(second -> List.of(first.name(), second.name())))
        .findFirst();
  }

  private static String owner(EntityDraft entity) {
    return entity.owner.orElse(Ownership.RELATION);
  }

  private static List<String> with(List<String> way, String last) {
    return Stream.concat(way.stream(), Stream.of(last)).toList();
  }

  /** The people whom each record of an entity names beside the one who made it. */
  public List<AccessModel> named(EntityDraft entity) {
    return entity
        .to(person)
        .filter(each -> !entity.owner.filter(each.name()::equals).isPresent())
        .filter(
            each ->
                each.name().matches("recipient|receiver|assignee")
                    || sayings.isAssigned(entity.name() + "." + each.name()))
        .<AccessModel>map(each -> new AccessModel.Person(List.of(each.name())))
        .toList();
  }

  /** Who made what people are companions in is one of them. */
  public Optional<AccessModel> maker(EntityDraft entity, AccessModel grant) {
    if (!(grant instanceof AccessModel.Person(var relations)) || relations.size() < 2) {
      return Optional.empty();
    }
    var at = Optional.of(entity);
    for (var name : relations.subList(0, relations.size() - 1)) {
      at =
          at.flatMap(
              here ->
                  Optional.ofNullable(here.relations.get(name))
                      .flatMap(each -> work.named(each.target())));
    }
    return at.filter(last -> last.isOwned)
        .filter(
            last ->
                last.relations.getOrDefault(relations.getLast(), none()).kind()
                    == Kind.MANY_TO_MANY)
        .map(
            last ->
                new AccessModel.Person(
                    with(relations.subList(0, relations.size() - 1), owner(last))));
  }

  private static RelationModel none() {
    return RelationModel.belongsTo("none", "None");
  }

  /** Whether each record goes from one person to another. */
  public boolean isBetweenTwo(EntityDraft entity) {
    var named = named(entity);
    return Stream.of("recipient", "receiver")
        .anyMatch(name -> named.contains(new AccessModel.Person(List.of(name))));
  }
}
