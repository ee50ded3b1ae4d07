package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "Borrow and return tools" where a class records it, or people are known who do: to borrow a tool
 * makes a loan of it, and to return it ends that loan.
 */
final class Lendings {
  private static final Set<String> TAKING =
      Set.of("borrow", "lend", "check out", "issue", "rent", "hire", "lease", "reborrow");
  private static final Set<String> LATER = Set.of("return", "renew", "check in");
  private final Noun record;
  private final Optional<Noun> thing;
  private final Optional<Noun> person;
  private final boolean onlyLimited;
  private final Lexicon lexicon;

  private Lendings(
      Noun record,
      Optional<Noun> thing,
      Optional<Noun> person,
      boolean onlyLimited,
      Lexicon lexicon) {
    this.record = record;
    this.thing = thing;
    this.person = person;
    this.onlyLimited = onlyLimited;
    this.lexicon = lexicon;
  }

  static List<Heard> settled(List<Heard> heard, Lexicon lexicon) {
    var lendings =
        lexicon.classes().areAll() ? ofClasses(heard, lexicon) : ofPeople(heard, lexicon);
    return lendings.map(each -> each.settled(heard)).orElse(heard);
  }

  private static Optional<Lendings> ofClasses(List<Heard> heard, Lexicon lexicon) {
    var records = lexicon.classes().names().stream().filter(EndedPlacing::isLending).toList();
    return records.size() == 1
        ? Optional.of(
            new Lendings(
                records.getFirst(),
                thing(records.getFirst(), heard, lexicon),
                Optional.empty(),
                false,
                lexicon))
        : Optional.empty();
  }

  private static Optional<Lendings> ofPeople(List<Heard> heard, Lexicon lexicon) {
    var borrowed = new Borrowed(heard, lexicon);
    return borrowed
        .thing()
        .filter(_ -> borrowed.isOfSomebody())
        .map(
            thing ->
                new Lendings(
                    borrowed.record(),
                    Optional.of(thing),
                    borrowed.person(),
                    borrowed.isOnlyLimited(),
                    lexicon));
  }

  private List<Heard> settled(List<Heard> heard) {
    return heard.stream()
        .map(each -> onlyLimited ? limited(each) : each)
        .map(this::withoutHolders)
        .map(each -> new Heard(each.statement(), each.facts().stream().flatMap(this::of).toList()))
        .toList();
  }

  /** "May borrow at most five tools" says that tools are borrowed. */
  private Heard limited(Heard heard) {
    var borrowing =
        Borrowed.limits(heard)
            .<Fact>map(
                each ->
                    new Fact.Transition(
                        "borrow", Optional.of(each.many()), "borrowed", each.span()))
            .toList();
    return new Heard(
        heard.statement(), Stream.concat(heard.facts().stream(), borrowing.stream()).toList());
  }

  /** What is lent: of which the name of the record tells, or its properties. */
  private static Optional<Noun> thing(Noun record, List<Heard> heard, Lexicon lexicon) {
    var words = record.words();
    var before =
        words.size() > 1
            ? lexicon.classes().of(new Noun(words.subList(0, words.size() - 1)))
            : Optional.<Noun>empty();
    return before.or(
        () ->
            heard.stream()
                .flatMap(each -> each.facts().stream())
                .flatMap(fact -> property(fact, record).stream())
                .filter(lexicon.classes()::has)
                .filter(noun -> !lexicon.isActor(noun.text()))
                .filter(noun -> lexicon.people().endOf(noun.text()).isEmpty())
                .findFirst());
  }

  private static Optional<Noun> property(Fact fact, Noun record) {
    return switch (fact) {
      case Fact.FieldOf(var owner, var field, _, _) when owner.filter(record::equals).isPresent() ->
          Optional.of(field);
      case Fact.RelationOf(var from, var many, var to, _)
          when !many && from.filter(record::equals).isPresent() ->
          Optional.of(to);
      case Fact _ -> Optional.empty();
    };
  }

  private Stream<Fact> of(Fact fact) {
    if (fact instanceof TieFact.Belonging belonging && isWhoHasWhat(belonging)) {
      return Stream.of(new Fact.OperationOn(Operation.LIST, record, belonging.span()));
    }
    if (fact instanceof Fact.Picked(var noun, var state, var span) && isOfLent(noun)) {
      return Stream.of(picked(noun, state, span));
    }
    if (!(fact instanceof Fact.Transition(var verb, var noun, var state, var span))
        || noun.map(each -> lexicon.classes().of(each).orElse(each))
            .filter(this::isLent)
            .isEmpty()) {
      return Stream.of(fact);
    }
    if (TAKING.contains(verb)) {
      return Stream.concat(
          Stream.of(
              new Fact.OperationOn(Operation.CREATE, record, span),
              new Fact.RelationOf(Optional.of(record), false, noun.get(), span)),
          person.stream().map(each -> new Fact.RelationOf(Optional.of(record), false, each, span)));
    }
    if (!LATER.contains(verb)) {
      return Stream.of(fact);
    }
    return Stream.of(new Fact.Transition(verb, Optional.of(record), state, span));
  }

  /** "Which keeper has which net": the loans tell. */
  private boolean isWhoHasWhat(TieFact.Belonging fact) {
    return isOfLent(fact.many()) && lexicon.people().endOf(fact.one().text()).isPresent();
  }

  /** Whoever has what is lent is no thing that is kept for that. */
  private Heard withoutHolders(Heard heard) {
    var holders =
        heard
            .all(TieFact.Belonging.class)
            .filter(this::isWhoHasWhat)
            .map(TieFact.Belonging::one)
            .toList();
    return heard.without(
        fact -> fact instanceof Fact.EntityNamed(var noun, _) && holders.contains(noun));
  }

  private boolean isOfLent(Noun noun) {
    return isLent(lexicon.classes().of(noun).orElse(noun));
  }

  /** "See all nets that are borrowed", "overdue nets": of the record, which tells that. */
  private Fact picked(Noun noun, String state, Span span) {
    var isOut = Borrowed.STATES.contains(state.replace(' ', '-'));
    return isOut || state.equals("overdue")
        ? new Fact.Picked(record, isOut ? "not returned" : state, span)
        : new Fact.Picked(noun, state, span);
  }

  /** The thing that is lent, or copies of it. */
  private boolean isLent(Noun noun) {
    return thing
        .filter(
            each -> noun.equals(each) || noun.words().getFirst().equals(each.words().getFirst()))
        .isPresent();
  }
}
