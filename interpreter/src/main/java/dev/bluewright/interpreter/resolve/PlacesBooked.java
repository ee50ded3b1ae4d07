package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "Book seats on a ride": where a ride has a number of seats and no seat is told of by itself, a
 * booking is of the ride and takes so many; else it is of a seat and of what that is booked for.
 */
final class PlacesBooked {
  private static final Set<String> BOOKINGS = Set.of("booking", "reservation");
  private static final Set<String> PLACES = Set.of("seat", "place", "spot", "space");
  private static final Set<String> TOTALS =
      Set.of("capacity", "maximum capacity", "max capacity", "seating capacity");

  private final List<Heard> heard;

  private PlacesBooked(List<Heard> heard) {
    this.heard = heard;
  }

  /** What was heard, with what a booking of places is of. */
  static List<Heard> known(List<Heard> heard) {
    var booked = new PlacesBooked(heard);
    return heard.stream().map(booked::counted).map(booked::always).toList();
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

  private static boolean isOfPlace(Fact.RelationOf fact) {
    return !fact.many() && isBooking(fact.from()) && PLACES.contains(fact.to().head());
  }

  private static boolean isBooking(Optional<Noun> noun) {
    return noun.filter(each -> BOOKINGS.contains(each.head())).isPresent();
  }

  private static boolean isLeftOut(Fact fact, Noun place) {
    return fact instanceof Fact.LimitOf(var owner, var field, Limit.NotRequired _, _)
        && isBooking(owner)
        && field.equals(place);
  }

  /** Whether the text tells of one by itself: what it has, what it is of, or that one is made. */
  private boolean isTold(Noun place) {
    return all().anyMatch(fact -> tells(fact, place));
  }

  private static boolean tells(Fact fact, Noun place) {
    return switch (fact) {
      case Fact.EntityNamed(var noun, _) -> noun.equals(place);
      case Fact.FieldOf(var owner, var field, _, _) ->
          owner.filter(place::equals).isPresent()
              || (isBooking(owner) && field.words().getFirst().equals(place.head()));
      case Fact.RelationOf(var from, var many, var to, _) ->
          from.filter(place::equals).isPresent() || (many && to.equals(place));
      case Fact.OperationOn(var operation, var noun, _, _) ->
          noun.equals(place) && operation == Operation.CREATE;
      case Fact.UniqueTogether(_, var parts, _) ->
          parts.stream().anyMatch(part -> part.words().getFirst().equals(place.head()));
      case Fact _ -> false;
    };
  }

  /** What has a number of them, where one thing alone does. */
  private Optional<Noun> counting(Noun place) {
    var owners =
        all()
            .filter(Fact.FieldOf.class::isInstance)
            .map(Fact.FieldOf.class::cast)
            .filter(field -> !field.many() && isNumberOf(field.field(), place))
            .flatMap(field -> field.owner().stream())
            .filter(owner -> !isBooking(Optional.of(owner)))
            .distinct()
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
                && heard.stream().allMatch(other -> isOf(field, other)));
  }

  private static boolean isOf(Noun thing, Heard other) {
    return other
        .all(Fact.RelationOf.class)
        .filter(fact -> !fact.many() && isBooking(fact.from()))
        .filter(fact -> !PLACES.contains(fact.to().head()))
        .allMatch(fact -> fact.to().equals(thing));
  }

  private Stream<Fact> all() {
    return heard.stream().flatMap(each -> each.facts().stream());
  }
}
