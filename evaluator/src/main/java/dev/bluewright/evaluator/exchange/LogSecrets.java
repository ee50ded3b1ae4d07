package dev.bluewright.evaluator.exchange;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Takes secrets out of a line of a log that nothing but the log tells of: by what they are called
 * there, and tokens by their shape. Less than eight characters are none. Stateless.
 */
final class LogSecrets {
  private static final Pattern NAMED =
      Pattern.compile(
          "([\\w.-]{1,60})[\"']?[ \\t]*+[:=][ \\t]*+(?![\"']?\\(secret)"
              + "(?:\"((?:[^\"\\\\]|\\\\.){8,})\"|'([^']{8,})'|([^\\s\"',;&]{8,}))");
  private static final Pattern CARRIED =
      Pattern.compile(
          "(?i)\\b(?:(?:bearer|basic)[ ]++|(?:set-)?cookie[\"']?[ ]*+[:=][ ]*+)([^\\s\"',;]{8,})");

  private LogSecrets() {}

  static String without(String line) {
    var left = replaced(Confided.JWT, line);
    left = replaced(CARRIED, left);
    return named(left);
  }

  /** What is no secret by one name may hold one by another: {@code account: password=…}. */
  private static String named(String line) {
    var text = new StringBuilder();
    var found = NAMED.matcher(line);
    var at = 0;
    while (found.find(at)) {
      var secret = SecretNames.isSecret(found.group(1), value(found));
      var end = secret ? found.end() : found.end(1);
      text.append(line, at, found.start());
      text.append(secret ? cut(found) : found.group(1));
      at = end;
    }
    return text.append(line.substring(at)).toString();
  }

  private static String replaced(Pattern pattern, String line) {
    return pattern.matcher(line).replaceAll(found -> Matcher.quoteReplacement(cut(found)));
  }

  /** What was found, with its last group taken out. */
  private static String cut(MatchResult found) {
    return found.group().replace(value(found), Withheld.SECRET);
  }

  private static String value(MatchResult found) {
    return IntStream.rangeClosed(0, found.groupCount())
        .mapToObj(group -> found.group(found.groupCount() - group))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
