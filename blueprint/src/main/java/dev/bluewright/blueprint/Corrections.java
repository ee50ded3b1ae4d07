package dev.bluewright.blueprint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a value probably means that is written in another way than a blueprint's. */
final class Corrections {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("varchar", "string"),
          Map.entry("char", "string"),
          Map.entry("str", "string"),
          Map.entry("longtext", "text"),
          Map.entry("int", "integer"),
          Map.entry("long", "integer"),
          Map.entry("bigint", "integer"),
          Map.entry("number", "decimal"),
          Map.entry("numeric", "decimal"),
          Map.entry("float", "decimal"),
          Map.entry("double", "decimal"),
          Map.entry("currency", "money"),
          Map.entry("bool", "boolean"),
          Map.entry("timestamp", "datetime"),
          Map.entry("uri", "url"),
          Map.entry("guid", "uuid"),
          Map.entry("jsonb", "json"));

  private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "n", "off", "0");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("ms", "ms"),
          Map.entry("millisecond", "ms"),
          Map.entry("s", "s"),
          Map.entry("sec", "s"),
          Map.entry("second", "s"),
          Map.entry("m", "m"),
          Map.entry("min", "m"),
          Map.entry("minute", "m"),
          Map.entry("h", "h"),
          Map.entry("hour", "h"),
          Map.entry("d", "d"),
          Map.entry("day", "d"));

  private static final Pattern DURATION = Pattern.compile("([1-9]\\d*) ?([a-z]+)");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([, _'])\\d{3}(\\1\\d{3})*");
  private static final Pattern WORDS =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private Corrections() {}

  /** {@code varchar} is {@code string}; else the type that is written nearly so. */
  static Optional<String> type(String name) {
    return Optional.ofNullable(TYPES.get(name.toLowerCase(Locale.ROOT)))
        .or(() -> Nearest.to(name, FieldTypes.NAMES));
  }

  /** {@code yes} is {@code true}. */
  static Optional<String> truth(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return YES.contains(lower)
        ? Optional.of("true")
        : Optional.of("false").filter(_ -> NO.contains(lower));
  }

  /** {@code 5 seconds} is {@code 5s}. */
  static Optional<String> duration(String text) {
    var found = DURATION.matcher(text.strip().toLowerCase(Locale.ROOT));
    return found.matches()
        ? unit(found.group(2)).map(unit -> found.group(1) + unit)
        : Optional.empty();
  }

  private static Optional<String> unit(String word) {
    return Optional.ofNullable(UNITS.get(word))
        .or(() -> Optional.ofNullable(UNITS.get(word.replaceFirst("s$", ""))));
  }

  /** {@code 1,000} is {@code 1000}; quotes go. */
  static Optional<String> number(String text) {
    var bare = text.strip();
    if (Numbers.is(bare)) {
      return Optional.of(bare);
    }
    return GROUPED.matcher(bare).matches()
        ? Optional.of(bare.replaceAll("[, _']", ""))
        : Optional.empty();
  }

  /** {@code My Library} is {@code my-library}. */
  static Optional<String> dashed(String name, Pattern form) {
    return fitting(
        words(name).stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("-")),
        form);
  }

  /** {@code book_copy} is {@code BookCopy}. */
  static Optional<String> pascal(String name) {
    return fitting(
        words(name).stream().map(Corrections::capital).collect(Collectors.joining()),
        NameRules.ENTITY);
  }

  /** {@code Book Title} is {@code bookTitle}. */
  static Optional<String> camel(String name) {
    var joined = words(name).stream().map(Corrections::capital).collect(Collectors.joining());
    return joined.isEmpty()
        ? Optional.empty()
        : fitting(
            joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1),
            NameRules.MEMBER);
  }

  private static List<String> words(String name) {
    return Arrays.stream(WORDS.split(name)).filter(word -> !word.isEmpty()).toList();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static Optional<String> fitting(String name, Pattern form) {
    return Optional.of(name).filter(form.asMatchPredicate());
  }
}
