package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "Borrow and return tools" where a class records it: to borrow a tool makes a loan of it, and to
 * return it ends that loan.
 */
final class Lendings {
  private static final Set<String> TAKING =
      Set.of("borrow", "lend", "check out", "issue", "rent", "reborrow");
  private static final Set<String> LATER = Set.of("return", "renew", "check in");
  private final Noun record;
  private final Optional<Noun> thing;
  private final Lexicon lexicon;

  private Lendings(Noun record, Optional<Noun> thing, Lexicon lexicon) {
    this.record = record;
    this.thing = thing;
    this.lexicon = lexicon;
  }

  static List<Heard> settled(List<Heard> heard, Lexicon lexicon) {
    var classes = lexicon.classes();
    var records = classes.names().stream().filter(noun -> EndedPlacing.isLending(noun)).toList();
    if (!classes.areAll() || records.size() != 1) {
      return heard;
    }
    var record = records.getFirst();
    var lendings = new Lendings(record, thing(record, heard, lexicon), lexicon);
    return heard.stream()
        .map(
            each ->
                new Heard(each.statement(), each.facts().stream().flatMap(lendings::of).toList()))
        .toList();
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
    if (!(fact instanceof Fact.Transition(var verb, var noun, var state, var span))
        || noun.flatMap(lexicon.classes()::of).filter(this::isLent).isEmpty()) {
      return Stream.of(fact);
    }
    if (TAKING.contains(verb)) {
      return Stream.of(
          new Fact.OperationOn(Operation.CREATE, record, span),
          new Fact.RelationOf(Optional.of(record), false, noun.get(), span));
    }
    if (!LATER.contains(verb)) {
      return Stream.of(fact);
    }
    return Stream.of(new Fact.Transition(verb, Optional.of(record), state, span));
  }

  /** The thing that is lent, or copies of it. */
  private boolean isLent(Noun noun) {
    return thing
        .filter(
            each -> noun.equals(each) || noun.words().getFirst().equals(each.words().getFirst()))
        .isPresent();
  }
}
