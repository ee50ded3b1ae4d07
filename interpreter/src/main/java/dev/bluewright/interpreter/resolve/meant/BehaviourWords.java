package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.Placing;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.stream.Stream;

/** The words of a statement that say how records behave, and what is read in them besides. */
public final class BehaviourWords {
  private static final Noun AVAILABILITY = Noun.of("availability");

  private BehaviourWords() {}

  /** Within words that say how records behave, nothing else is said. */
  public static Heard settled(Heard heard) {
    var behaviours = heard.all(Fact.Behaviour.class).toList();
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
                            b ->
                                isCounted(b, fact)
                                    || isNarrowed(b, fact)
                                    || isTied(b, fact)
                                    || isLeft(b, fact)))
            .filter(fact -> !isAmongValues(fact, heard) && !isAvailability(fact, heard))
            .flatMap(fact -> withoutTimes(fact, heard))
            .toList());
  }

  /** "Check the availability of plots": those that are to be had, and no thing of its own. */
  private static boolean isAvailability(Fact fact, Heard heard) {
    var asked =
        switch (fact) {
          case Fact.OperationOn(_, var noun, _, _) -> noun.head().equals("availability");
          case Fact.QueryOn(_, _, var fields, _) -> fields.equals(List.of(AVAILABILITY));
          case Fact _ -> false;
        };
    return asked
        && heard
            .all(Fact.Picked.class)
            .anyMatch(
                picked ->
                    picked.state().equals("available") && picked.span().overlaps(fact.span()));
  }

  /** "Available plots by soil and date": the date is none of a plot. */
  private static Stream<Fact> withoutTimes(Fact fact, Heard heard) {
    if (!(fact instanceof Fact.QueryOn(var query, var noun, var fields, var span))
        || fields.isEmpty()
        || heard.all(BoundFact.Vacant.class).noneMatch(vacant -> vacant.span().overlaps(span))) {
      return Stream.of(fact);
    }
    var others = fields.stream().filter(field -> !Placing.TIMES.contains(field.text())).toList();
    return others.isEmpty()
        ? Stream.empty()
        : Stream.of(new Fact.QueryOn(query, noun, others, span));
  }

  /** "Cancelled or no-show": two of the values that are listed, and nothing that is done. */
  private static boolean isAmongValues(Fact fact, Heard heard) {
    return fact instanceof Fact.Transition(_, var noun, var state, _)
        && heard
            .all(Fact.EnumerationOf.class)
            .anyMatch(
                each ->
                    each.span().contains(fact.span())
                        && each.values().contains(state)
                        && noun.filter(n -> each.values().contains(String.join("-", n.words())))
                            .isPresent());
  }

  /** What is tied to leads to it already, each by a record of its own kind. */
  private static boolean isTied(Fact.Behaviour behaviour, Fact fact) {
    return behaviour instanceof TieFact.Tie(_, var made, _, var thing, _)
        && switch (fact) {
          case Fact.RelationOf(var from, _, var to, _) ->
              from.filter(made::equals).isPresent() && to.equals(thing);
          case Fact.LimitOf(var of, var field, Limit.NotRequired _, _) ->
              of.filter(made::equals).isPresent() && field.equals(thing);
          case Fact _ -> false;
        };
  }

  /** "How many copies are left" does not ask how many there are. */
  private static boolean isLeft(Fact.Behaviour behaviour, Fact fact) {
    return behaviour instanceof BoundFact.Left
        && (fact instanceof ValueFact.Measured || fact instanceof ValueFact.Summed)
        && behaviour.span().overlaps(fact.span());
  }

  /** "At most five books at a time" says nothing of pages. */
  private static boolean isCounted(Fact.Behaviour behaviour, Fact fact) {
    return behaviour instanceof BoundFact.Quota
        && fact instanceof ValueFact.Listed
        && behaviour.span().contains(fact.span());
  }

  /** "Search within a garden" is no search of everything. */
  private static boolean isNarrowed(Fact.Behaviour behaviour, Fact fact) {
    return behaviour instanceof ValueFact.Narrowed
        && fact instanceof Fact.QueryOn(_, var noun, var fields, _)
        && noun.isEmpty()
        && fields.isEmpty();
  }

  /** "May borrow at most five nets": that they borrow at all is said too. */
  private static boolean isLent(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn(var operation, var noun, _, _) ->
          operation == Operation.CREATE && EndedPlacing.isLending(noun);
      case Fact.RelationOf(var from, _, _, _) -> from.filter(EndedPlacing::isLending).isPresent();
      case Fact _ -> false;
    };
  }

  /** "Must be returned within a week": that it is returned is said too. */
  private static boolean isDone(Fact.Behaviour behaviour, Fact fact) {
    return behaviour instanceof DeedFact.Due && fact instanceof Fact.Transition;
  }

  /** "Pay by card or cash": that somebody makes a payment is said too. */
  private static boolean isPaid(Fact.Behaviour behaviour, Fact fact) {
    return behaviour instanceof DeedFact.Paid
        && fact instanceof Fact.OperationOn(_, var noun, _, _)
        && noun.equals(DeedFact.Paid.PAYMENT);
  }

  /** A limit that is read around a comparison would take its number for another thing. */
  private static boolean settles(Fact.Behaviour behaviour, Fact fact) {
    return (behaviour.span().contains(fact.span())
            && !isLent(fact)
            && !isDone(behaviour, fact)
            && !isPaid(behaviour, fact)
            && !(behaviour instanceof BoundFact.Vacant && fact instanceof Fact.QueryOn))
        || (behaviour instanceof ValueFact.Compared
            && fact instanceof Fact.LimitOf
            && behaviour.span().overlaps(fact.span()));
  }
}
