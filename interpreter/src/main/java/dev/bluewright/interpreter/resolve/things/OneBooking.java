package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * "Guests book cabins" and "a reservation has a start date", "book an appointment" and "cancel the
 * booking": one thing, unless a text tells of both what they are.
 */
final class OneBooking {
  private static final Noun BOOKING = Noun.of("booking");
  private static final List<Noun> OTHERS = List.of(Noun.of("reservation"), Noun.of("appointment"));

  private OneBooking() {}

  /** The names of things, where both are called by the one of which more is told. */
  static Map<Noun, Noun> agreed(Map<Noun, Noun> names, List<Fact> facts) {
    var agreed = names;
    for (var other : OTHERS) {
      agreed = agreed(other, agreed, facts);
    }
    return agreed;
  }

  private static Map<Noun, Noun> agreed(Noun other, Map<Noun, Noun> names, List<Fact> facts) {
    var both = List.of(BOOKING, other);
    if (both.stream().filter(names::containsKey).count() == 1) {
      return alike(both, names);
    }
    if (!both.stream().allMatch(noun -> noun.equals(names.get(noun)))
        || both.stream().allMatch(noun -> told(noun, facts) > 0)) {
      return names;
    }
    var one =
        both.stream()
            .filter(noun -> told(noun, facts) > 0)
            .findFirst()
            .or(() -> names.keySet().stream().filter(both::contains).findFirst())
            .orElseThrow();
    var agreed = new LinkedHashMap<>(names);
    agreed.replaceAll((_, name) -> both.contains(name) ? one : name);
    return agreed;
  }

  /** "Reserve a seat", where a text keeps bookings and no reservations. */
  private static Map<Noun, Noun> alike(List<Noun> both, Map<Noun, Noun> names) {
    var agreed = new LinkedHashMap<>(names);
    both.stream()
        .flatMap(noun -> Stream.ofNullable(names.get(noun)))
        .findFirst()
        .filter(both::contains)
        .ifPresent(one -> both.forEach(noun -> agreed.put(noun, one)));
    return agreed;
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
}
