package dev.bluewright.evaluator.verdict;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether an answer shows the value that was sent, however it writes it. Stateless. */
final class SameValue {
  private SameValue() {}

  /** Numbers may be texts, moments may be in another zone, and objects may hold more. */
  static boolean is(JsonNode wanted, JsonNode shown) {
    if (wanted.isNull()) {
      return shown.isNull() || shown.isMissingNode();
    }
    if (wanted.isArray()) {
      return shown.isArray() && sameMembers(wanted, shown);
    }
    if (wanted.isObject()) {
      return shown.isObject()
          && wanted.propertyNames().stream()
              .allMatch(name -> is(wanted.path(name), shown.path(name)));
    }
    return shown.isValueNode() && !shown.isNull() && sameText(text(wanted), text(shown));
  }

  private static boolean sameMembers(JsonNode wanted, JsonNode shown) {
    if (wanted.size() != shown.size()) {
      return false;
    }
    for (var i = 0; i < wanted.size(); i++) {
      if (!is(wanted.path(i), shown.path(i))) {
        return false;
      }
    }
    return true;
  }

  private static String text(JsonNode value) {
    return value.asString();
  }

  private static boolean sameText(String wanted, String shown) {
    return wanted.equals(shown)
        || sameNumber(wanted, shown)
        || same(moment(wanted), moment(shown))
        || same(time(wanted), time(shown));
  }

  private static <T> boolean same(Optional<T> one, Optional<T> other) {
    return one.isPresent() && one.equals(other);
  }

  private static boolean sameNumber(String one, String other) {
    var number = "-?\\d{1,40}(\\.\\d{1,40})?";
    return one.matches(number)
        && other.matches(number)
        && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
  }

  private static Optional<java.time.Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
