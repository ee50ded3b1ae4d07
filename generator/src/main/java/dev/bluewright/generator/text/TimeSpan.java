package dev.bluewright.generator.text;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A time as blueprints write it: {@code 500ms}, {@code 5s}, {@code 2m}, {@code 1h}, {@code 7d}.
 *
 * @param amount how many
 * @param unit of what
 */
public record TimeSpan(long amount, ChronoUnit unit) {
  private static final Pattern TEXT = Pattern.compile("(\\d+)(ms|s|m|h|d)");

  /** Reads the text of a valid blueprint. */
  public static TimeSpan of(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a time: " + text);
    }
    return new TimeSpan(Long.parseLong(parts.group(1)), unit(parts.group(2)));
  }

  /** How long it is. */
  public Duration duration() {
    return Duration.of(amount, unit);
  }

  /** The expression that makes it in Java. */
  public String java() {
    return switch (unit) {
      case MILLIS -> "Duration.ofMillis(" + amount + ")";
      case SECONDS -> "Duration.ofSeconds(" + amount + ")";
      case MINUTES -> "Duration.ofMinutes(" + amount + ")";
      case HOURS -> "Duration.ofHours(" + amount + ")";
      default -> "Duration.ofDays(" + amount + ")";
    };
  }

  private static ChronoUnit unit(String name) {
    return switch (name) {
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      default -> ChronoUnit.DAYS;
    };
  }
}
