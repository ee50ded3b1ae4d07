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
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.-])([\\w.-]++)[\"']?[ \\t]*+[:=][ \\t]*+(?![\"']?\\(secret)");
  private static final Pattern VALUE =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.){8,}+)\"|'([^']{8,}+)'|([^\\s\"',;&]{8,}+)");
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
    var name = NAME.matcher(line);
    var value = VALUE.matcher(line);
    var at = 0;
    while (name.find(at)) {
      var secret =
          SecretNames.mayBeSecret(name.group(1))
              && value.region(name.end(), line.length()).lookingAt()
              && SecretNames.isSecret(name.group(1), last(value));
      var end = secret ? name.end() : name.end(1);
      text.append(line, at, end);
      text.append(secret ? cut(value) : "");
      at = secret ? value.end() : end;
    }
    return text.append(line.substring(at)).toString();
  }

  private static String replaced(Pattern pattern, String line) {
    return pattern.matcher(line).replaceAll(found -> Matcher.quoteReplacement(cut(found)));
  }

  /** What was found, with its last group taken out. */
  private static String cut(MatchResult found) {
    return found.group().replace(last(found), Withheld.SECRET);
  }

  private static String last(MatchResult found) {
    return IntStream.rangeClosed(0, found.groupCount())
        .mapToObj(group -> found.group(found.groupCount() - group))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
