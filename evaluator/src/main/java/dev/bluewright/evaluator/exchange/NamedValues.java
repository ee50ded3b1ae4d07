package dev.bluewright.evaluator.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names and their values in texts that are not JSON: lines such as {@code NAME=value} and {@code
 * name: value}, and the queries of addresses. Stateless.
 */
public final class NamedValues {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t]*+(?:export[ \\t]++|-[ \\t]++)?[\"']?([\\w.-]{1,60})[\"']?[ \\t]*+[:=][ \\t]*+"
              + "(?:\"([^\"\\r\\n]*+)\"|'([^'\\r\\n]*+)'|([^\\s\"'\\[{][^\\s,;]*+))"
              + "[ \\t]*+[,;]?[ \\t]*+(?:#.*+)?$");
  private static final Pattern QUERY =
      Pattern.compile("[?&]([\\w.~%\\[\\]-]{1,60})=([^&#\\s\"'<>\\\\]++)");

  /** A name and its value. */
  public record Named(String name, String value) {}

  private NamedValues() {}

  /** The lines of a text that are a name and a value. */
  public static Stream<Named> lines(String text) {
    return LINE.matcher(text).results().map(NamedValues::line);
  }

  private static Named line(MatchResult found) {
    var value =
        IntStream.rangeClosed(2, 4)
            .mapToObj(found::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    return new Named(found.group(1), value);
  }

  /** What stands in the queries of the addresses in a text, as it is written and decoded. */
  static Stream<Named> queries(String text) {
    return QUERY.matcher(text).results().flatMap(NamedValues::query).distinct();
  }

  private static Stream<Named> query(MatchResult found) {
    var name = decoded(found.group(1));
    return Stream.of(new Named(name, found.group(2)), new Named(name, decoded(found.group(2))));
  }

  private static String decoded(String written) {
    try {
      return URLDecoder.decode(written, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return written;
    }
  }
}
