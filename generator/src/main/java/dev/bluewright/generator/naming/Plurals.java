package dev.bluewright.generator.naming;

import dev.bluewright.generator.text.Resources;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * English plurals of nouns in lower case.
 *
 * <p>Irregular nouns are data ({@code plurals.properties}); the rules here are for the rest. A noun
 * that is a plural already ({@code news}, {@code series}) stays as it is.
 */
final class Plurals {
  private static final Map<String, String> IRREGULAR = Resources.properties("naming/plurals");

  private record Rule(Pattern ending, String replacement) {
    static Rule of(String ending, String replacement) {
      return new Rule(Pattern.compile(ending + "$"), replacement);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of("([^aeiou])y", "$1ies"),
          Rule.of("quy", "quies"),
          Rule.of("(s|x|z|ch|sh)", "$1es"),
          Rule.of("", "s"));

  private Plurals() {}

  static String plural(String noun) {
    var irregular = IRREGULAR.get(noun);
    return irregular != null ? irregular : regular(noun);
  }

  /** What the rules alone give. */
  static String regular(String noun) {
    for (var rule : RULES) {
      var matcher = rule.ending().matcher(noun);
      if (matcher.find()) {
        return matcher.replaceFirst(rule.replacement());
      }
    }
    return noun;
  }
}
