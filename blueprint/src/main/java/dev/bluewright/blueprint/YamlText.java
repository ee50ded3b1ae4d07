package dev.bluewright.blueprint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A YAML text under construction, two blanks a level. */
final class YamlText {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z](?:[A-Za-z0-9_./()?+ -]*[A-Za-z0-9_./()?+])?");
  private static final Pattern PLAIN_IN_BLOCK =
      Pattern.compile("[A-Za-z](?:[A-Za-z0-9_./()?+,'=;> -]*[A-Za-z0-9_./()?+'=;])?");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder text = new StringBuilder();

  /** A line by itself. */
  YamlText line(int level, String content) {
    text.append("  ".repeat(level)).append(content).append('\n');
    return this;
  }

  /** An empty line. */
  YamlText gap() {
    text.append('\n');
    return this;
  }

  YamlText pair(int level, String key, String value) {
    return line(level, key(key) + ": " + inBlock(value));
  }

  YamlText findPair(int level, String key, Optional<String> value) {
    value.ifPresent(known -> pair(level, key, known));
    return this;
  }

  YamlText findNumber(int level, String key, Optional<Integer> value) {
    value.ifPresent(known -> line(level, key + ": " + known));
    return this;
  }

  YamlText list(int level, String key, List<String> values) {
    return values.isEmpty() ? this : line(level, key + ": " + flow(values));
  }

  /** A text over several lines, as it stands where that is possible. */
  YamlText block(int level, String key, String value) {
    if (!fitsBlock(value)) {
      return line(level, key + ": " + quoted(value));
    }
    line(level, key + (value.endsWith("\n") ? ": |" : ": |-"));
    value.lines().forEach(each -> line(each.isEmpty() ? 0 : level + 1, each));
    return this;
  }

  private static boolean fitsBlock(String value) {
    boolean printable =
        value
            .chars()
            .allMatch(
                c ->
                    c == '\n'
                        || (c >= ' ' && c < 0x7f)
                        || (c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029));
    return value.contains("\n")
        && printable
        && !value.startsWith("\n")
        && !value.startsWith(" ")
        && !value.endsWith("\n\n")
        && value.lines().noneMatch(line -> line.isBlank() && !line.isEmpty());
  }

  static String flow(List<String> values) {
    return "[" + String.join(", ", values.stream().map(YamlText::inFlow).toList()) + "]";
  }

  /** A value between commas. */
  static String inFlow(String value) {
    return scalar(value, PLAIN);
  }

  /** A value on a line of its own. */
  static String inBlock(String value) {
    return scalar(value, PLAIN_IN_BLOCK);
  }

  static String key(String key) {
    return scalar(key, PLAIN);
  }

  private static String scalar(String value, Pattern plain) {
    boolean asItIs =
        plain.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT));
    return asItIs ? value : quoted(value);
  }

  static String quoted(String value) {
    var quoted = new StringBuilder("\"");
    value.chars().forEach(c -> escape(quoted, (char) c));
    return quoted.append('"').toString();
  }

  private static void escape(StringBuilder quoted, char c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      case '\r' -> quoted.append("\\r");
      default -> {
        boolean printable =
            (c >= ' ' && c < 0x7f) || (c >= 0xa0 && c < 0xfeff && c != 0x2028 && c != 0x2029);
        if (printable) {
          quoted.append(c);
        } else {
          quoted.append(String.format("\\u%04X", (int) c));
        }
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
