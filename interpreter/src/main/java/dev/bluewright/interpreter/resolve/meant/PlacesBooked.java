package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Events;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "Book seats on a ride": where a ride has a number of seats and no seat is told of by itself, a
 * booking is of the ride and takes so many; else it is of a seat and of what that is booked for.
 */
public final class PlacesBooked {
  private static final Set<String> TOTALS =
      Set.of("capacity", "maximum capacity", "max capacity", "seating capacity");

  private final Events events;
  private final Set<Noun> told = new HashSet<>();
  private final Set<String> toldHeads = new HashSet<>();
  private final Set<Noun> bookedFor = new HashSet<>();
  private final Set<Counted> counted = new LinkedHashSet<>();

  /** A value, and whose it is. */
  private record Counted(Noun owner, Noun value) {}

  private PlacesBooked(List<Heard> heard, Events events) {
    this.events = events;
    heard.stream().flatMap(each -> each.facts().stream()).forEach(this::collect);
  }

  /** What was heard, with what a booking of places is of. */
  public static List<Heard> known(List<Heard> heard, Events events) {
    var booked = new PlacesBooked(heard, events);
    return heard.stream().map(booked::counted).map(booked::always).toList();
  }

  /** What the text tells of by itself: what it has, what it is of, or that one is made. */
  private void collect(Fact fact) {
    switch (fact) {
      case Fact.EntityNamed(var noun, _) -> told.add(noun);
      case Fact.FieldOf(var owner, var field, var many, _) -> field(owner, field, many);
      case Fact.RelationOf relation -> relation(relation);
      case Fact.OperationOn(var operation, var noun, _, _) when operation == Operation.CREATE ->
          told.add(noun);
      case ValueFact.UniqueTogether(_, var parts, _) ->
          parts.forEach(part -> toldHeads.add(part.words().getFirst()));
      case Fact _ -> {}
    }
  }

  private void field(Optional<Noun> owner, Noun field, boolean many) {
    owner.ifPresent(told::add);
    if (isBooking(owner)) {
      toldHeads.add(field.words().getFirst());
    } else if (!many) {
      owner.ifPresent(noun -> counted.add(new Counted(noun, field)));
    }
  }

  private void relation(Fact.RelationOf fact) {
    fact.from().ifPresent(told::add);
    if (fact.many()) {
      told.add(fact.to());
    } else if (isBooking(fact.from()) && !events.isPlace(fact.to().head())) {
      bookedFor.add(fact.to());
    }
  }

  /** Whose seats it takes, and how many, where they are only counted. */
  private Heard counted(Heard one) {
    var taken = one.all(Fact.RelationOf.class).filter(this::isOfCounted).findFirst();
    if (taken.isEmpty()) {
      return one;
    }
    var place = taken.get().to();
    var owner = counting(place).orElseThrow();
    var facts = one.without(fact -> fact.equals(taken.get()) || isLeftOut(fact, place)).facts();
    var made = taken.get().from();
    var span = taken.get().span();
    var of = Stream.<Fact>of(new Fact.RelationOf(made, false, owner, span));
    var amount = new Noun(List.of("number", "of", place.head() + "s"));
    var many =
        one.statement().tokens().stream().anyMatch(each -> each.isOneOf(place.head() + "s"))
            ? Stream.<Fact>of(new Fact.FieldOf(made, amount, false, span))
            : Stream.<Fact>empty();
    return new Heard(
        one.statement(), Stream.of(facts.stream(), of, many).flatMap(each -> each).toList());
  }

  private boolean isOfCounted(Fact.RelationOf fact) {
    return isOfPlace(fact) && !isTold(fact.to()) && counting(fact.to()).isPresent();
  }

  private boolean isOfPlace(Fact.RelationOf fact) {
    return !fact.many() && isBooking(fact.from()) && events.isPlace(fact.to().head());
  }

  private boolean isBooking(Optional<Noun> noun) {
    return noun.filter(events::isBooking).isPresent();
  }

  private boolean isLeftOut(Fact fact, Noun place) {
    return fact instanceof Fact.LimitOf(var owner, var field, Limit.NotRequired _, _)
        && isBooking(owner)
        && field.equals(place);
  }

  private boolean isTold(Noun place) {
    return told.contains(place) || toldHeads.contains(place.head());
  }

  /** What has a number of them, where one thing alone does. */
  private Optional<Noun> counting(Noun place) {
    var owners =
        counted.stream()
            .filter(each -> isNumberOf(each.value(), place))
            .map(Counted::owner)
            .distinct()
            .limit(2)
            .toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  private static boolean isNumberOf(Noun field, Noun place) {
    return TOTALS.contains(field.text())
        || field.text().matches("(?:maximum |total |available )*number of .*" + place.head() + "s?")
        || field.text().matches("(?:available|total|free|max|maximum) " + place.head() + "s?");
  }

  /** Each booking is of the show, where none is told of anything but its seats. */
  private Heard always(Heard one) {
    return one.without(
        fact ->
            fact instanceof Fact.LimitOf(var owner, var field, Limit.NotRequired _, _)
                && isBooking(owner)
                && bookedFor.stream().allMatch(field::equals));
  }
}
