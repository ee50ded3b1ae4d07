package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that are parts of a name, whatever they look like: "first name", "start and end dates". */
final class NamesInParts {
  private static final Set<String> PAIRED =
      Set.of(
          "start",
          "end",
          "opening",
          "closing",
          "departure",
          "arrival",
          "pickup",
          "pick-up",
          "dropoff",
          "drop-off",
          "return",
          "check-in",
          "check-out");
  private static final Set<String> OF_PEOPLE = Set.of("first", "last", "middle");

  private static final Set<String> MOMENTS = Set.of("date", "year", "time", "day");
  private static final Set<String> HAPPENED =
      Set.of(
          "built",
          "published",
          "founded",
          "opened",
          "joined",
          "hired",
          "issued",
          "manufactured",
          "sold",
          "made",
          "released",
          "registered",
          "started",
          "finished",
          "completed");

  private final List<Token> tokens;

  NamesInParts(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a word is one. */
  boolean isPart(int i) {
    return isOfPair(i) || isOfPair(i - 2) || isOfName(i) || isOfMoment(i) || isHappened(i);
  }

  /** "Start date" and no more, or with an aside: a name, and no order to start. */
  private boolean isOfMoment(int i) {
    return i == 0
        && PAIRED.contains(tokens.get(i).lower())
        && next(i).filter(t -> t.isOneOf("date", "time", "day", "hour", "year")).isPresent()
        && next(i + 1).map(t -> t.isOneOf("(", ":", "-", ",", "and")).orElse(true);
  }

  /** "A title, year published, and a price": which moment it is. */
  private boolean isHappened(int i) {
    return i > 1
        && HAPPENED.contains(tokens.get(i).lower())
        && MOMENTS.contains(tokens.get(i - 1).lower())
        && tokens.get(i - 2).isOneOf(",", "and", "a", "the", "with", ":", "-")
        && next(i).map(t -> t.isOneOf(",", "and", ")", ".")).orElse(true);
  }

  /** "First name", "Last Name": what somebody is called. */
  private boolean isOfName(int i) {
    return (OF_PEOPLE.contains(tokens.get(i).lower())
            && next(i).filter(t -> t.isOneOf("name", "names")).isPresent())
        || (tokens.get(i).isOneOf("name")
            && i > 0
            && OF_PEOPLE.contains(tokens.get(i - 1).lower()));
  }

  /** "Start and end dates": the first of two words that tell dates apart. */
  private boolean isOfPair(int i) {
    return i >= 0
        && PAIRED.contains(tokens.get(i).lower())
        && next(i).filter(t -> t.isOneOf("and", "or")).isPresent()
        && next(i + 1).filter(t -> PAIRED.contains(t.lower())).isPresent()
        && next(i + 2)
            .filter(t -> t.isOneOf("date", "time", "dates", "times", "days", "hours", "points"))
            .isPresent();
  }

  private Optional<Token> next(int i) {
    return i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
  }
}
