package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * "Buy seeds" and "cancel an order": what is bought makes the record that the text tells of, be it
 * a purchase, an order or a sale; of the goods themselves, unless that record has lines of its own.
 */
public final class Purchases {
  private static final Noun PURCHASE = Noun.of("purchase");
  private static final Noun TICKET = Noun.of("ticket");
  private static final List<String> RECORDS = List.of("order", "sale");
  private static final Set<String> BUYING = Set.of("buy", "purchase", "order");

  private final List<Heard> heard;
  private final Lexicon lexicon;

  private Purchases(List<Heard> heard, Lexicon lexicon) {
    this.heard = heard;
    this.lexicon = lexicon;
  }

  /** What was heard, with what buying makes called as the text calls it. */
  public static List<Heard> settled(List<Heard> heard, Lexicon lexicon) {
    if (heard.stream().noneMatch(Purchases::buys)) {
      return heard;
    }
    var purchases = new Purchases(heard, lexicon);
    var made =
        purchases
            .record(RECORDS)
            .or(purchases::ordered)
            .filter(_ -> purchases.tellsNoMore())
            .map(record -> purchases.naming(PURCHASE, record));
    var ticket = purchases.booked().map(record -> purchases.naming(TICKET, record));
    return heard.stream()
        .map(each -> made.map(record -> record.named(each)).orElse(each))
        .map(each -> ticket.map(record -> record.named(each)).orElse(each))
        .toList();
  }

  /** Whether a sentence has somebody buy something. */
  static boolean buys(Heard heard) {
    return heard.facts().stream().anyMatch(fact -> isBought(fact, heard));
  }

  /** Whether a fact of a statement tells that something is bought. */
  public static boolean isBought(Fact fact, Heard heard) {
    return isBought(fact, heard, BUYING);
  }

  private static boolean isBought(Fact fact, Heard heard, Set<String> verbs) {
    return (fact instanceof Fact.RelationOf
            || (fact instanceof Fact.OperationOn(var operation, _, _, _)
                && operation == Operation.CREATE))
        && heard.statement().tokens().stream()
            .anyMatch(
                token ->
                    token.span().start() == fact.span().start() && verbs.contains(token.lemma()));
  }

  /** "Order a towel" makes an order, whatever else is told of those. */
  private Optional<Noun> ordered() {
    return Optional.of(Noun.of("order"))
        .filter(noun -> !lexicon.classes().areAll())
        .filter(
            _ ->
                heard.stream()
                    .anyMatch(
                        each ->
                            each.facts().stream()
                                .anyMatch(fact -> isBought(fact, each, Set.of("order")))));
  }

  /** A purchase of which values are told is one of its own. */
  private boolean tellsNoMore() {
    return heard.stream()
        .flatMap(each -> each.all(Fact.FieldOf.class))
        .noneMatch(fact -> fact.owner().filter(PURCHASE::equals).isPresent());
  }

  /** What the text calls the record. */
  private Optional<Noun> record(List<String> heads) {
    if (lexicon.classes().areAll()) {
      return lexicon.classes().names().stream()
          .filter(noun -> heads.contains(noun.head()))
          .findFirst();
    }
    return heads.stream()
        .map(Noun::of)
        .filter(noun -> heard.stream().flatMap(each -> each.facts().stream()).anyMatch(told(noun)))
        .findFirst();
  }

  private static Predicate<Fact> told(Noun noun) {
    return fact ->
        switch (fact) {
          case Fact.OperationOn(_, var of, _, _) -> of.equals(noun);
          case Fact.EntityNamed(var of, _) -> of.equals(noun);
          case Fact.FieldOf(var owner, _, _, _) -> owner.filter(noun::equals).isPresent();
          case Fact.Transition(_, var of, _, _) -> of.filter(noun::equals).isPresent();
          case Fact _ -> false;
        };
  }

  /** Where the classes of a text tell of bookings and of no tickets, to buy one is to book. */
  private Optional<Noun> booked() {
    return lexicon.classes().areAll() && lexicon.classes().of(TICKET).isEmpty()
        ? record(List.of("booking", "reservation"))
        : Optional.empty();
  }

  private Naming naming(Noun known, Noun record) {
    return new Naming(known, record, hasParts(record));
  }

  /** Whether the record is told to have several of what was bought. */
  private boolean hasParts(Noun record) {
    return heard.stream()
        .flatMap(each -> each.facts().stream())
        .anyMatch(
            fact ->
                switch (fact) {
                  case Fact.RelationOf(var from, var many, _, _) ->
                      many && from.filter(record::equals).isPresent();
                  case Fact.FieldOf(var owner, _, var many, _) ->
                      many && owner.filter(record::equals).isPresent();
                  case TieFact.Lined lined -> lined.whole().equals(record);
                  case TieFact.Pairs(var one, _, _) -> one.equals(record);
                  case DeedFact.Yields yields -> CartsTaken.closes(yields);
                  case Fact _ -> false;
                });
  }

  /**
   * How something is called by another name.
   *
   * @param known what it is taken for
   * @param record what the text calls it
   * @param hasParts whether the text tells of several things in one
   */
  private record Naming(Noun known, Noun record, boolean hasParts) {
    Heard named(Heard each) {
      return new Heard(
          each.statement(), each.facts().stream().flatMap(fact -> named(fact, each)).toList());
    }

    private Stream<Fact> named(Fact fact, Heard each) {
      return switch (fact) {
        case Fact.RelationOf(var from, var many, var to, _)
            when !many
                && from.filter(known::equals).isPresent()
                && (to.equals(record) || (hasParts && isBought(fact, each))) ->
            Stream.of();
        case Fact.RelationOf(var from, var many, var to, var span)
            when from.filter(known::equals).isPresent() ->
            Stream.of(new Fact.RelationOf(Optional.of(record), many, to, span));
        case Fact.OperationOn(var operation, var noun, var vague, var span)
            when noun.equals(known) ->
            Stream.of(new Fact.OperationOn(operation, record, vague, span));
        case Fact.EntityNamed(var noun, var span) when noun.equals(known) ->
            Stream.of(new Fact.EntityNamed(record, span));
        case AccessFact.Own(var noun, var whose, var span) when noun.equals(known) ->
            Stream.of(new AccessFact.Own(record, whose, span));
        case Fact.Picked(var noun, var state, var span) when noun.equals(known) ->
            Stream.of(new Fact.Picked(record, state, span));
        case TieFact.Belonging(var many, var one, var told, var span) when many.equals(known) ->
            Stream.of(new TieFact.Belonging(record, one, told, span));
        case Fact other -> Stream.of(other);
      };
    }
  }
}
