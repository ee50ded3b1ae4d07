package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.Ownership;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccessFact.Reach;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.people.AccessRights;
import dev.bluewright.interpreter.resolve.people.Said;
import dev.bluewright.interpreter.resolve.people.Sayings;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Records that are for the friends of whoever makes them: who reads them, and who is sent one. */
public final class Audiences {
  private static final Pattern SENDING =
      Pattern.compile("\\bsend (?:[a-z]+ )?[a-z]+ to (?:any |all |each )?(?:other|another)\\b");
  private static final Pattern ONLY = Pattern.compile("\\b(?:only|alone|just)\\b");

  private final EntityDraft person;
  private final Sayings sayings;
  private final Workspace work;

  /** Audiences over the people and what is said of who may. */
  public Audiences(EntityDraft person, Sayings sayings, Workspace work) {
    this.person = person;
    this.sayings = sayings;
    this.work = work;
  }

  /** What was heard, without what is said of friends where the text does not tell how one is. */
  public static List<Heard> known(List<Heard> told, Lexicon lexicon) {
    if (told.stream().noneMatch(each -> each.has(AccessFact.Audience.class))) {
      return told;
    }
    var people = new HashMap<Noun, Noun>();
    told.stream()
        .flatMap(each -> each.all(TieFact.Companions.class))
        .forEach(each -> people.putIfAbsent(each.kind(), each.people()));
    var ties = lexicon.unsupported().why("social");
    return told.stream().map(each -> known(each, people, ties)).toList();
  }

  private static Heard known(Heard heard, Map<Noun, Noun> people, String ties) {
    var meant =
        heard
            .all(AccessFact.Audience.class)
            .filter(each -> people.containsKey(each.kind()))
            .toList();
    var rest =
        heard.without(
            fact ->
                fact instanceof AccessFact.Audience
                    ? !meant.contains(fact)
                    : meant.stream().anyMatch(each -> tells(each, fact, ties)));
    return new Heard(
        heard.statement(),
        Stream.concat(
                rest.facts().stream(), meant.stream().flatMap(each -> sent(each, people).stream()))
            .toList());
  }

  /** Who is sent one. */
  private static Optional<Fact> sent(AccessFact.Audience fact, Map<Noun, Noun> people) {
    return Optional.ofNullable(people.get(fact.kind()))
        .filter(_ -> fact.reach() == Reach.SENT)
        .map(to -> new Fact.RelationOf(Optional.of(fact.noun()), false, to, fact.span()));
  }

  /** Whether it says better what another fact says of the same words. */
  private static boolean tells(AccessFact.Audience audience, Fact fact, String ties) {
    return audience.span().overlaps(fact.span())
        && switch (fact) {
          case Fact.Unsupported(var why, _) -> why.equals(ties);
          case Fact.OperationOn(_, var noun, _, _) -> !noun.equals(audience.noun());
          case Fact.QueryOn _, Fact.RelationOf _, AccessFact.Own _, TieFact.Companions _ -> true;
          case TieFact.Belonging _, Fact.Untold _ -> true;
          case Fact _ -> false;
        };
  }

  /** "Their inbox and sent messages": where whom one is sent to sees it, and who sent it. */
  public static void sentToOne(Fact.Picked fact, Workspace work) {
    work.find(fact.noun())
        .filter(thing -> isBetweenTwo(thing.access.getOrDefault(AccessRights.READ, List.of())))
        .ifPresent(
            thing -> work.placed(fact, List.of(thing.name() + ".list", thing.name() + ".access")));
  }

  private static boolean isBetweenTwo(List<AccessModel> readers) {
    return readers.contains(AccessRights.OWNER)
        && readers.stream().anyMatch(AccessModel.Person.class::isInstance);
  }

  /** Whether the sentence itself says that it is done with friends alone. */
  public static boolean narrows(Said said, Heard heard, Workspace work) {
    return said.operation().equals(AccessRights.CREATE)
        && heard
            .all(AccessFact.Audience.class)
            .filter(work.places()::containsKey)
            .anyMatch(fact -> work.find(fact.noun()).filter(said.entity()::equals).isPresent());
  }

  /** Narrows who reads what is for friends, and whom one may send something. */
  public void settle(List<Heard> heard) {
    heard.forEach(
        each -> each.all(AccessFact.Audience.class).forEach(fact -> settle(fact, each, heard)));
  }

  private void settle(AccessFact.Audience fact, Heard heard, List<Heard> all) {
    var thing = work.find(fact.noun());
    var friends = Names.plural(fact.kind().camelCase());
    if (thing.filter(each -> each.isOwned).isEmpty() || !areTied(friends)) {
      return;
    }
    if (fact.reach() == Reach.SENT) {
      recipient(thing.get())
          .ifPresent(
              name -> {
                if (isSentToAll(all, thing.get(), name) && !saysOnly(heard)) {
                  work.placed(fact, List.of(thing.get().name() + ".create"));
                } else {
                  send(fact, thing.get(), name, friends);
                }
              });
    } else if (!isForOthers(thing.get(), fact, heard) && !saysAny(fact, heard)) {
      read(fact, thing.get(), friends);
    }
  }

  /** "Send messages to other members": to friends as well, and not to them alone. */
  private boolean isSentToAll(List<Heard> all, EntityDraft thing, String recipient) {
    var place = thing.name() + "." + recipient;
    return all.stream()
        .filter(each -> !each.has(AccessFact.Audience.class))
        .filter(each -> SENDING.matcher(each.statement().wording().line()).find())
        .flatMap(each -> each.all(Fact.RelationOf.class))
        .anyMatch(each -> work.places().getOrDefault(each, List.of()).contains(place));
  }

  private static boolean saysOnly(Heard heard) {
    return ONLY.matcher(heard.statement().wording().line()).find();
  }

  private boolean areTied(String friends) {
    return Optional.ofNullable(person.relations.get(friends))
        .flatMap(RelationModel::tie)
        .isPresent();
  }

  /** Whether the text says that others see them as well. */
  private boolean isForOthers(EntityDraft thing, AccessFact.Audience fact, Heard heard) {
    var open = thing.access.getOrDefault(AccessRights.READ, List.of());
    return open.contains(AccessRights.ANYONE)
        || (fact.reach() == Reach.FED
            && sayings.of(thing, AccessRights.READ).stream().anyMatch(Said::any)
            && heard.all(Fact.OperationOn.class).findAny().isEmpty());
  }

  /** "Share a post with friends, and comment on any post": others see it as well. */
  private static boolean saysAny(AccessFact.Audience fact, Heard heard) {
    return heard
        .statement()
        .wording()
        .line()
        .matches(".*\\b(?:any|all) " + fact.noun().head() + "s?\\b(?! visible).*");
  }

  private void read(AccessFact.Audience fact, EntityDraft thing, String friends) {
    var owner = thing.owner.orElse(Ownership.RELATION);
    var readers = new ArrayList<AccessModel>(List.of(AccessRights.OWNER));
    readers.add(new AccessModel.Person(List.of(owner, friends)));
    thing.access.getOrDefault(AccessRights.READ, List.of()).stream()
        .filter(AccessModel.Role.class::isInstance)
        .forEach(readers::add);
    work.forget(thing.name() + ".access", "read: authenticated");
    thing.access.put(AccessRights.READ, List.copyOf(readers));
    if (fact.reach() == Reach.FED) {
      AccessRights.assume(
          thing,
          AccessRights.READ,
          readers,
          "one sees those of one's " + friends + ", and nothing says who else does",
          work);
    }
    work.placed(fact, List.of(thing.name() + ".list", thing.name() + ".access"));
  }

  private Optional<String> recipient(EntityDraft thing) {
    return thing
        .to(person)
        .map(RelationModel::name)
        .filter(name -> thing.owner.filter(name::equals).isEmpty())
        .findFirst();
  }

  private void send(AccessFact.Audience fact, EntityDraft thing, String recipient, String friends) {
    thing.access.put(
        AccessRights.CREATE, List.of(new AccessModel.Person(List.of(recipient, friends))));
    work.forget(thing.name() + ".access", "create: authenticated");
    work.placed(fact, List.of(thing.name() + ".create", thing.name() + ".access"));
  }
}
