package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "Each suggestion has a name": of what the text speaks of, which an answer shows. */
public final class ResultHasRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "^(?:each|every) (?:suggestion|match|result|hit|entry|element|object|record|row)"
              + "(?: in the (?:array|list|response|result|results))?"
              + " (?:has|contains|includes|holds|should have|must have|will have|comes with)"
              + " (?:an? |the |its )?(?<fields>"
              + Wording.NAMES
              + ") ?\\.?$");

  private static final Pattern ANSWER =
      Pattern.compile(
          ".*\\b(?:returns?|responds?|response|array|list|results?|answers?|json)\\b.*",
          Pattern.DOTALL);

  /** What a match has as a match, and is not kept. */
  private static final Set<String> OF_MATCH =
      Set.of("score", "relevance", "rank", "distance", "similarity", "confidence", "position");

  @Override
  public String name() {
    return "result-has";
  }

  @Override
  public List<String> keys() {
    return List.of("each ", "every ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return !isOfAnswer(statement)
        ? List.of()
        : statement
            .wording()
            .all(
                WAY,
                found ->
                    found.nouns("fields", lexicon).stream()
                        .filter(field -> !OF_MATCH.contains(field.head()))
                        .map(
                            field ->
                                new Fact.FieldOf(
                                    Optional.empty(), named(field, found), false, found.span())));
  }

  /** Whether the line above tells of an answer. */
  private static boolean isOfAnswer(Statement statement) {
    return statement
        .passage()
        .above()
        .map(above -> above.prose().text().toLowerCase(Locale.ROOT))
        .filter(text -> ANSWER.matcher(text).matches())
        .isPresent();
  }

  /** "A decimals": called so, and not many of one. */
  private static Noun named(Noun field, Wording.Found found) {
    var words = found.text("fields").orElse("");
    return found.line().matches(".* an? " + Pattern.quote(words) + "(?: ?\\.)?")
            && words.equals(field.text() + "s")
        ? Noun.said(words)
        : field;
  }
}
