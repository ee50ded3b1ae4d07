package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * "Guests book cabins" and "a reservation has a start date": a booking and a reservation are one
 * thing, unless a text tells of both what they are.
 */
final class OneBooking {
  private static final Noun BOOKING = Noun.of("booking");
  private static final Noun RESERVATION = Noun.of("reservation");

  private OneBooking() {}

  /** The names of things, where both are called by the one of which more is told. */
  static Map<Noun, Noun> agreed(Map<Noun, Noun> names, List<Fact> facts) {
    if (!areBothNamed(names) || (told(BOOKING, facts) > 0 && told(RESERVATION, facts) > 0)) {
      return names;
    }
    var tells = told(BOOKING, facts) + told(RESERVATION, facts) > 0;
    var one = (tells ? told(BOOKING, facts) > 0 : isFirst(names)) ? BOOKING : RESERVATION;
    var agreed = new LinkedHashMap<>(names);
    agreed.replaceAll((_, name) -> isEither(name) ? one : name);
    return agreed;
  }

  private static boolean areBothNamed(Map<Noun, Noun> names) {
    return BOOKING.equals(names.get(BOOKING)) && RESERVATION.equals(names.get(RESERVATION));
  }

  private static boolean isEither(Noun name) {
    return name.equals(BOOKING) || name.equals(RESERVATION);
  }

  /** How often a value of it is told. */
  private static long told(Noun noun, List<Fact> facts) {
    return facts.stream()
        .filter(
            fact ->
                fact instanceof Fact.FieldOf(var owner, _, _, _)
                    && owner.filter(noun::equals).isPresent())
        .count();
  }

  /** Whether it is the booking that the text speaks of first, where it tells values of neither. */
  private static boolean isFirst(Map<Noun, Noun> names) {
    return names.keySet().stream().filter(OneBooking::isEither).limit(1).allMatch(BOOKING::equals);
  }
}
