package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Events;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "Reserve a hall for a time slot", of which the text tells nothing by itself: from a start time to
 * an end time.
 */
public final class SlotsOfTime {
  private static final Set<Noun> SLOTS =
      Set.of(Noun.of("slot"), Noun.of("timeslot"), Noun.of("time", "slot"));
  private static final List<Noun> ENDS = List.of(Noun.of("start", "time"), Noun.of("end", "time"));

  private final Events events;

  private SlotsOfTime(Events events) {
    this.events = events;
  }

  /** What was heard, with two times in the place of such a slot. */
  public static List<Heard> known(List<Heard> heard, Events events) {
    var slots = new SlotsOfTime(events);
    var told = heard.stream().flatMap(each -> each.facts().stream()).anyMatch(SlotsOfTime::tells);
    return told ? heard : heard.stream().map(slots::timed).toList();
  }

  private Heard timed(Heard heard) {
    return heard.all(Fact.RelationOf.class).noneMatch(this::isForSlot)
        ? heard
        : new Heard(heard.statement(), heard.facts().stream().flatMap(this::timed).toList());
  }

  private Stream<Fact> timed(Fact fact) {
    return switch (fact) {
      case Fact.RelationOf relation when isForSlot(relation) ->
          ENDS.stream().map(end -> new Fact.FieldOf(relation.from(), end, false, relation.span()));
      case Fact.LimitOf(var owner, var field, _, _)
          when isBooking(owner) && SLOTS.contains(field) ->
          Stream.empty();
      case Fact other -> Stream.of(other);
    };
  }

  private boolean isForSlot(Fact.RelationOf fact) {
    return !fact.many() && isBooking(fact.from()) && SLOTS.contains(fact.to());
  }

  private boolean isBooking(Optional<Noun> noun) {
    return noun.filter(events::isBooking).isPresent();
  }

  /** Whether slots are kept: what one has, that one is made, listed, or taken once. */
  private static boolean tells(Fact fact) {
    return switch (fact) {
      case Fact.EntityNamed(var noun, _) -> SLOTS.contains(noun);
      case Fact.OperationOn(_, var noun, _, _) -> SLOTS.contains(noun);
      case Fact.Picked(var noun, _, _) -> SLOTS.contains(noun);
      case Fact.FieldOf(var owner, _, _, _) -> owner.filter(SLOTS::contains).isPresent();
      case Fact.RelationOf(var from, var many, var to, _) ->
          from.filter(SLOTS::contains).isPresent() || (many && SLOTS.contains(to));
      case BoundFact.Held held -> SLOTS.contains(held.thing());
      case ValueFact.UniqueTogether(_, var parts, _) -> parts.stream().anyMatch(SLOTS::contains);
      case Fact _ -> false;
    };
  }
}
