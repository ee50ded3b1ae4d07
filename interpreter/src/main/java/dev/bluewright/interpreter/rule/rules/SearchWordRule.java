package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Search plots for a word", "search through letters by keyword": in all of their texts. */
public final class SearchWordRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "search(?:es|ing)?(?:[ _](?:through|for|in))? (?:the |all |any )?(?<noun>"
              + Wording.NAME
              + ") (?:for|by|using|with|containing) (?:an? |any |some |specific |certain |given )*"
              + "(?:words?|keywords?|terms?|phrases?|text)(?= ?(?:[.,;)]|$)| and )");

  @Override
  public String name() {
    return "search-word";
  }

  @Override
  public List<String> keys() {
    return List.of("search");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                found.noun("noun", lexicon).stream()
                    .map(
                        noun ->
                            new Fact.QueryOn(
                                Fact.Query.SEARCH, Optional.of(noun), List.of(), found.span())));
  }
}
