package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import java.time.Duration;

/** What people call moments, and the time until them. */
final class Moments {
  private Moments() {}

  /** What the moment is usually called that a verb speaks of. */
  static Noun of(String words) {
    return switch (words) {
      case "due date", "deadline" -> Noun.said(words);
      case "departs", "departed", "departure" -> Noun.of("departure");
      case "ended", "finished", "expired", "end", "ends", "end date", "end time" -> Noun.of("end");
      case String _ -> Noun.of("start");
    };
  }

  /** "A day", "24 hours". */
  static Duration span(String number, String unit) {
    var amount =
        switch (number) {
          case "a", "an", "one" -> 1;
          case "two" -> 2;
          case "three" -> 3;
          case "seven" -> 7;
          case String digits -> Integer.parseInt(digits);
        };
    return switch (unit) {
      case "minute" -> Duration.ofMinutes(amount);
      case "hour" -> Duration.ofHours(amount);
      case "day" -> Duration.ofDays(amount);
      case String _ -> Duration.ofDays(7L * amount);
    };
  }
}
