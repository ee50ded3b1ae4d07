package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which value two records may not share: "a plot with this name exists", "duplicate names". */
final class Duplicates {
  private static final String VALUE = "(?<value>[a-z]+)";
  private static final String NAMED =
      "(?<value>[a-z]+(?: (?!already|exists?|taken|is|are|has)[a-z]+)?)";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:with|has|have) (?:the |this |that |a )?(?:given |same |provided )?"
                  + NAMED
                  + " (?:is |are )?(?:already|exists?|taken)"),
          Pattern.compile("(?:same|duplicated?|duplicate) " + VALUE),
          Pattern.compile(
              "(?:the |this |that |an? )"
                  + VALUE
                  + " (?:is |has )?(?:already |been )+(?:taken|used|in use|registered)"),
          Pattern.compile("(?:the |an? )" + VALUE + " is (?:not unique|taken|in use)"));

  private Duplicates() {}

  static Optional<Noun> value(List<Token> tokens) {
    return Wording.of(tokens)
        .first(WAYS, found -> found.text("value"))
        .map(Nouns::singular)
        .map(Noun::said);
  }
}
