package dev.bluewright.evaluator.exchange;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds and replaces the scalars of JSON, also where it is broken. Stateless. */
final class Literals {
  /** A text between quotes; one that never ends is left, with all quotes that are escaped in it. */
  static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+(?:\"|(?<open>))");

  /** A text, a number or a word. */
  static final Pattern SCALAR = Pattern.compile(TEXT + "|[^\\s,:\\[\\]{}\"]++");

  private static final JsonMapper JSON = new JsonMapper();

  private Literals() {}

  /** A text in which each that is found is as it is said instead. */
  static String replaced(Pattern pattern, String text, UnaryOperator<String> other) {
    return pattern
        .matcher(text)
        .replaceAll((MatchResult each) -> Matcher.quoteReplacement(instead(each, other)));
  }

  private static String instead(MatchResult found, UnaryOperator<String> other) {
    return found.group("open") == null ? other.apply(found.group()) : found.group();
  }

  /** What a scalar stands for. */
  static String decoded(String written) {
    try {
      return written.startsWith("\"") ? JSON.readValue(written, String.class) : written;
    } catch (JacksonException e) {
      return written.substring(1, written.length() - 1);
    }
  }

  /** A text as JSON writes it. */
  static String written(String text) {
    return JSON.writeValueAsString(text);
  }
}
