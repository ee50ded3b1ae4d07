package dev.bluewright.evaluator.scenario;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A text that fits a regular expression of the plain kind: characters, classes of them, and how
 * often each is repeated. Stateless.
 */
public final class PatternText {
  private static final Pattern PART =
      Pattern.compile("(\\[[^\\]]+]|\\\\.|[^\\\\\\[\\](){}*+?|^$])(\\{(\\d+)(,\\d*)?}|[*+?])?");

  private PatternText() {}

  /** A text; empty where none was found. */
  public static Optional<String> matching(String expression) {
    var text = new StringBuilder();
    var parts = PART.matcher(expression.replaceAll("^\\^|\\$$", ""));
    while (parts.find()) {
      text.append(character(parts.group(1)).repeat(times(parts)));
    }
    try {
      return text.toString().matches(expression) ? Optional.of(text.toString()) : Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static int times(Matcher part) {
    if (part.group(3) != null) {
      return Math.min(1000, Integer.parseInt(part.group(3)));
    }
    return "*".equals(part.group(2)) || "?".equals(part.group(2)) ? 0 : 1;
  }

  /** The first of the usual characters that fits, moving on with time so that texts differ. */
  private static String character(String part) {
    var usual = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789abcdefghijkmnpqrstuvwxyz-_ ";
    var from = Math.floorMod(System.nanoTime(), usual.length());
    var turned = usual.substring(from) + usual.substring(0, from);
    return turned
        .chars()
        .mapToObj(Character::toString)
        .filter(each -> each.matches(part))
        .findFirst()
        .orElse(part.replace("\\", ""));
  }
}
