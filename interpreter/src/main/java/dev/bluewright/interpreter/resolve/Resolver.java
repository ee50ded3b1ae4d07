package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.prescribed.AccountRoutes;
import dev.bluewright.interpreter.prescribed.Prescribing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Weighs the facts of a text and gives each its place in one model.
 *
 * <p>Deterministic: facts are taken in the order of the text. Thread safety: safe.
 */
public final class Resolver {
  private final Lexicon lexicon;

  /** A resolver over a lexicon. */
  public Resolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The model that the facts come to. */
  public Model resolve(List<Heard> told) {
    var heard =
        Associations.settled(
            CompanionKinds.agreed(
                Them.known(
                    SelfParts.known(
                        ValuesNotThings.known(
                            PathNouns.known(
                                RoleNames.agreed(
                                    Invitations.agreed(
                                        RolesSummed.settled(KeptFiles.known(told, lexicon))))))))),
            lexicon);
    var people = new PeopleFacts(lexicon);
    var settled = heard.stream().map(Resolver::settled).toList();
    var freed = settled.stream().map(people::freed).toList();
    var persons =
        PersonsFinder.find(
            freed.stream().filter(this::isOfBackEnd).map(this::usable).toList(), lexicon);
    var read =
        persons
            .map(known -> freed.stream().map(each -> people.named(each, known)).toList())
            .orElseGet(() -> settled.stream().map(PeopleFacts::withoutPeople).toList());
    var strong =
        read.stream().flatMap(each -> new Telling(lexicon).of(each, usable(each))).toList();
    var names = EntityFinder.find(strong, persons.map(Persons::noun), lexicon);
    Predicate<Noun> isKept = noun -> EntityFinder.lookUp(noun, names).isPresent();
    var agreed =
        read.stream()
            .map(each -> Explained.known(each, isKept))
            .map(this::usable)
            .map(each -> known(each, names))
            .toList();
    var contradictions = Contradictions.among(agreed);
    var usable = agreed.stream().map(each -> without(contradictions.keySet(), each)).toList();
    var work = new Workspace(lexicon, names);
    persons
        .map(Persons::noun)
        .ifPresent(noun -> work.isOf(work.find(noun).orElseGet(() -> work.add(noun))));
    place(usable, work, Pass.STRUCTURE);
    ListedRelations.settle(usable, work);
    persons.ifPresent(known -> PersonPlacing.prepare(known, work));
    PartOfWhole.settle(work);
    place(usable, work, Pass.VALUES);
    BothEnds.settle(work);
    Renamed.settle(usable, work);
    place(usable, work, Pass.BEHAVIOUR);
    EndedPlacing.settle(work);
    place(usable, work, Pass.STOCKS);
    Contents.fill(work);
    Nameless.name(work);
    CompanionPlacing.settle(work);
    place(usable, work, Pass.GUARDS);
    place(usable, work, Pass.MEASURES);
    place(usable, work, Pass.LIMITS);
    YieldPlacing.prepare(usable, work);
    FreeNow.settle(usable, work);
    StampPlacing.named(work);
    HeldByRelations.settle(work);
    SaidByStatus.settle(work);
    Nameless.name(work);
    SpellingFinder.settle(usable, work);
    ShownOnly.settle(usable, work);
    LeftOut.settle(usable, persons, work);
    Alternatives.settle(usable, work);
    var accounts = persons.map(known -> AccountsPlacing.settle(usable, known, work));
    NotOwnPlacing.settle(usable, work);
    YieldPlacing.settle(usable, work);
    HandPlacing.settle(usable, accounts.isPresent(), work);
    accounts.ifPresent(_ -> Withholding.settle(usable, work));
    FilePlacing.withdraw(usable, work);
    Opposites.settle(work);
    Visits.settle(work);
    GivenBack.settle(work);
    FileValues.settle(work);
    SeveralWays.settle(work);
    Nameless.keep(work);
    var all = new LinkedHashMap<>(contradictions);
    accounts.map(AccountsPlacing.Settled::contradictions).ifPresent(all::putAll);
    var database = DatabaseChoice.of(strong, work);
    var name = SystemName.of(heard, work);
    var entrances = AccountRoutes.of(usable, work.person().map(each -> each.fields.keySet()));
    entrances.places().forEach(work::placed);
    var prescribed =
        Prescribing.of(
            entrances.rest(),
            entities(work),
            noun -> EntityFinder.lookUp(noun, names).map(Noun::pascalCase));
    prescribed.places().forEach(work::placed);
    prescribed
        .assumptions()
        .forEach(each -> work.assume(each.about(), each.says(), each.because()));
    var explained = heard.stream().map(each -> Explained.known(each, isKept)).toList();
    var idle = accounts.map(AccountsPlacing.Settled::idle).orElse(Set.<Fact>of());
    return new Model(
        name,
        database,
        prescribed.entities(),
        prescribed.api(),
        accounts.map(
            known ->
                known.accounts().withRefused(entrances.refused()).withRoutes(entrances.routes())),
        persons
            .map(
                known ->
                    explained.stream()
                        .map(each -> people.read(each, known, work.places().keySet()))
                        .map(each -> without(idle, each))
                        .toList())
            .orElseGet(() -> explained.stream().map(PeopleFacts::withoutPeople).toList()),
        List.copyOf(work.assumptions()),
        work.places(),
        all);
  }

  /** What is tied to leads to it already, each by a record of its own kind. */
  private static boolean isTied(Fact.Behaviour behaviour, Fact fact) {
    return behaviour instanceof Fact.Tie(_, var made, _, var thing, _)
        && switch (fact) {
          case Fact.RelationOf(var from, _, var to, _) ->
              from.filter(made::equals).isPresent() && to.equals(thing);
          case Fact.LimitOf(var of, var field, Limit.NotRequired _, _) ->
              of.filter(made::equals).isPresent() && field.equals(thing);
          case Fact _ -> false;
        };
  }

  /** Within words that say how records behave, nothing else is said. */
  private static Heard settled(Heard heard) {
    var behaviours =
        heard.facts().stream()
            .filter(Fact.Behaviour.class::isInstance)
            .map(Fact.Behaviour.class::cast)
            .toList();
    return new Heard(
        heard.statement(),
        heard.facts().stream()
            .filter(
                fact ->
                    fact instanceof Fact.Behaviour
                        || fact instanceof Fact.People
                        || behaviours.stream().noneMatch(b -> settles(b, fact)))
            .filter(
                fact ->
                    behaviours.stream()
                        .noneMatch(
                            b -> isCounted(b, fact) || isNarrowed(b, fact) || isTied(b, fact)))
            .toList());
  }

  /** "At most five books at a time" says nothing of pages. */
  private static boolean isCounted(Fact.Behaviour behaviour, Fact fact) {
    return behaviour instanceof Fact.Quota
        && fact instanceof Fact.Listed
        && behaviour.span().contains(fact.span());
  }

  /** "Search within a garden" is no search of everything. */
  private static boolean isNarrowed(Fact.Behaviour behaviour, Fact fact) {
    return behaviour instanceof Fact.Narrowed
        && fact instanceof Fact.QueryOn(_, var noun, var fields, _)
        && noun.isEmpty()
        && fields.isEmpty();
  }

  /** A limit that is read around a comparison would take its number for another thing. */
  private static boolean settles(Fact.Behaviour behaviour, Fact fact) {
    return behaviour.span().contains(fact.span())
        || (behaviour instanceof Fact.Compared
            && fact instanceof Fact.LimitOf
            && behaviour.span().overlaps(fact.span()));
  }

  private static Heard without(Set<Fact> refused, Heard heard) {
    return heard.without(refused::contains);
  }

  private static void place(List<Heard> heard, Workspace work, Pass pass) {
    for (var each : heard) {
      work.nextStatement();
      for (var fact : each.facts()) {
        if (Pass.of(fact) == pass) {
          Placing.place(fact, work);
        } else {
          work.notice(fact);
        }
      }
    }
  }

  /** Leaves out what a statement that is not built would add. */
  private Heard usable(Heard heard) {
    var statement = heard.statement();
    var left = heard.block().isPresent() || !lexicon.optionalIn(statement.tokens()).isEmpty();
    var facts =
        left
            ? List.<Fact>of()
            : heard.facts().stream().filter(f -> isUsable(f, heard) && !isQuota(f, heard)).toList();
    return new Heard(statement, facts);
  }

  /**
   * Of a sentence that is set aside, its names count; of one that cannot be built, what is kept.
   */
  private static boolean isUsable(Fact fact, Heard heard) {
    if (heard.facts().stream().anyMatch(Resolver::decidesAlone)) {
      return isName(fact);
    }
    if (isAside(heard) && !isName(fact) && !isDone(fact)) {
      return false;
    }
    var refused = heard.facts().stream().filter(Fact.Unsupported.class::isInstance).toList();
    var within = refused.stream().anyMatch(other -> other.span().overlaps(fact.span()));
    return fact instanceof Fact.LimitOf
        || fact instanceof Fact.Behaviour
        || fact instanceof Fact.Prescribed
        || fact instanceof Fact.People
        || refused.isEmpty()
        || (!within && isKept(fact));
  }

  /** A limit of how many is none of a value: "at most five books" says nothing of a number. */
  private boolean isQuota(Fact fact, Heard heard) {
    var why = lexicon.unsupported().why("quotas");
    return fact instanceof Fact.LimitOf
        && heard.facts().stream()
            .anyMatch(
                other ->
                    other instanceof Fact.Unsupported(var reason, var span)
                        && reason.equals(why)
                        && span.overlaps(fact.span()));
  }

  /**
   * Whether it is not set aside, or only for words of screens and technology; or an administrator
   * does something by them.
   */
  private boolean isOfBackEnd(Heard heard) {
    return isDoneByAdmin(heard)
        || heard.facts().stream()
            .allMatch(
                fact ->
                    !(fact instanceof Fact.SetAside(var why, _, _))
                        || lexicon.aside().isApart(why));
  }

  private static boolean isDoneByAdmin(Heard heard) {
    return heard.all(Fact.Allowed.class).anyMatch(each -> each.who().noun().equals(Who.ADMIN))
        && heard.has(Fact.OperationOn.class)
        && heard.facts().stream().noneMatch(Resolver::decidesAlone);
  }

  static boolean isAside(Heard heard) {
    return heard.has(Fact.SetAside.class);
  }

  private static boolean decidesAlone(Fact fact) {
    return fact instanceof Fact.SetAside(_, var strong, _) && strong;
  }

  /** Of a sentence about screens or the work, what it says of things that the rest speaks of. */
  private static Heard known(Heard heard, Map<Noun, Noun> names) {
    return isAside(heard) ? heard.without(fact -> !isKnown(fact, names)) : heard;
  }

  private static boolean isKnown(Fact fact, Map<Noun, Noun> names) {
    return !(fact instanceof Fact.OperationOn(_, var noun, _, _))
        || EntityFinder.lookUp(noun, names).isPresent();
  }

  static boolean isName(Fact fact) {
    return fact instanceof Fact.DatabaseNamed
        || fact instanceof Fact.SystemNamed
        || fact instanceof Fact.SetAside;
  }

  /** What is done with things that the rest of the text speaks of: "click a button to add one". */
  private static boolean isDone(Fact fact) {
    return fact instanceof Fact.OperationOn
        || fact instanceof Fact.Transition
        || fact instanceof Fact.People
        || fact instanceof Fact.QueryOn
        || fact instanceof Fact.LimitOf
        || fact instanceof Fact.Behaviour
        || fact instanceof Fact.Prescribed
        || fact instanceof Fact.RouteNamed
        || fact instanceof Fact.Convention
        || fact instanceof Fact.Unsupported;
  }

  private static boolean isKept(Fact fact) {
    return fact instanceof Fact.OperationOn
        || fact instanceof Fact.FieldOf
        || fact instanceof Fact.DatabaseNamed
        || (fact instanceof Fact.RelationOf(var from, _, _, _)
            && from.filter(noun -> !noun.equals(Noun.of("it"))).isPresent());
  }

  private static List<EntityModel> entities(Workspace work) {
    return work.entities().stream().map(EntityDraft::model).toList();
  }
}
