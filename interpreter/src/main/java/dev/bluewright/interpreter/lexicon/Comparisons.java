package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.language.WordList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How English compares values.
 *
 * <p>Thread safety: immutable.
 */
public final class Comparisons {
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Pattern NUMBER =
      Pattern.compile("(?<value>\\d{1,12}(?:\\.\\d{1,4})?|[a-z]+)(?: (?<unit>[a-z]+))?");

  private final WordList list = WordList.read(Comparisons.class, "comparisons.txt");
  private final Set<String> units = new HashSet<>(list.words("units"));
  private final List<String> all =
      list.lines().values().stream()
          .flatMap(List::stream)
          .filter(word -> word.length() > 3)
          .toList();

  /** Words that say something of a value without another value. */
  public record Meant(Comparison comparison, Operand to) {}

  /** All words that compare. */
  public List<String> all() {
    return all;
  }

  /** A pattern of all words for comparisons, the longest first. */
  public String pattern() {
    return joined(Stream.of(Comparison.values()).flatMap(each -> list.words(key(each)).stream()));
  }

  /** A pattern of the words that need no other value. */
  public String alone() {
    return joined(
        Stream.of("positive", "not negative", "negative", "future", "past", "present or future")
            .flatMap(key -> list.words(key).stream()));
  }

  /** What a word compares. */
  public Optional<Comparison> of(String words) {
    return Stream.of(Comparison.values())
        .filter(each -> list.words(key(each)).contains(words))
        .findFirst();
  }

  /** What a word that needs no other value says. */
  public Optional<Meant> aloneOf(String words) {
    var zero = new Operand.Amount(BigDecimal.ZERO);
    var now = new Operand.Present();
    if (list.words("positive").contains(words)) {
      return Optional.of(new Meant(Comparison.MORE, zero));
    }
    if (list.words("not negative").contains(words)) {
      return Optional.of(new Meant(Comparison.AT_LEAST, zero));
    }
    if (list.words("negative").contains(words)) {
      return Optional.of(new Meant(Comparison.LESS, zero));
    }
    if (list.words("future").contains(words)) {
      return Optional.of(new Meant(Comparison.MORE, now));
    }
    if (list.words("present or future").contains(words)) {
      return Optional.of(new Meant(Comparison.AT_LEAST, now));
    }
    return list.words("past").contains(words)
        ? Optional.of(new Meant(Comparison.LESS, now))
        : Optional.empty();
  }

  /** A number in digits or in words, with nothing but a unit behind it. */
  public Optional<BigDecimal> number(String text) {
    var parts = NUMBER.matcher(text);
    if (!parts.matches() || (parts.group("unit") != null && !units.contains(parts.group("unit")))) {
      return Optional.empty();
    }
    var value = parts.group("value");
    if (Character.isDigit(value.charAt(0))) {
      return Optional.of(new BigDecimal(value));
    }
    return NUMBERS.contains(value)
        ? Optional.of(BigDecimal.valueOf(NUMBERS.indexOf(value)))
        : Optional.empty();
  }

  /** Whether words mean this moment or this day. */
  public boolean isPresent(String text) {
    return list.words("present").contains(text);
  }

  private static String key(Comparison comparison) {
    return switch (comparison) {
      case MORE -> "more";
      case AT_LEAST -> "at least";
      case LESS -> "less";
      case AT_MOST -> "at most";
      case SAME -> "same";
      case OTHER -> "other";
    };
  }

  private static String joined(Stream<String> words) {
    return words
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
