package dev.bluewright.blueprint;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A default that is another one each time: {@code today()}, {@code now()}, or so much later.
 *
 * @param later how much later than the present; zero for the present itself
 */
public record PresentDefault(Duration later) {
  private static final Pattern DAY = Pattern.compile("today\\(\\)(?: \\+ (\\d{1,4}) (days?))?");
  private static final Pattern MOMENT =
      Pattern.compile("now\\(\\)(?: \\+ (\\d{1,5}) (minutes?|hours?|days?))?");

  /** Reads the default of a field of that type; none where it is a value of its own. */
  public static Optional<PresentDefault> find(FieldType type, String text) {
    return switch (type) {
      case FieldType.Date() -> find(DAY, text);
      case FieldType.DateTime() -> find(MOMENT, text);
      case FieldType _ -> Optional.empty();
    };
  }

  private static Optional<PresentDefault> find(Pattern form, String text) {
    var match = form.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var number = match.group(1);
    return Optional.of(
        new PresentDefault(
            number == null ? Duration.ZERO : later(Long.parseLong(number), match.group(2))));
  }

  private static Duration later(long number, String unit) {
    return switch (unit.charAt(0)) {
      case 'm' -> Duration.ofMinutes(number);
      case 'h' -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** So many days after this day. */
  public static String daysLater(int days) {
    return "today() + %d %s".formatted(days, days == 1 ? "day" : "days");
  }
}
