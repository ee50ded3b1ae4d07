package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "List the jars between two dates", "within a date range": asked for by when they are. */
public final class DateRangeRule implements WordingRule {
  private static final String GIVEN =
      "(?:given |specific |specified |certain |particular |chosen )?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:find|search|list|get|show|view|retrieve|fetch|see|return|returns|browse|finding|listing|search"
                  + " for) (?:all |the |my |our |their |any |of )*(?<many>"
                  + Wording.NAME
                  + ") (?:between (?:two |any two )?"
                  + GIVEN
                  + "dates|(?:within|in|for|during|over) (?:an? |the )?"
                  + GIVEN
                  + "(?:date|time) (?:range|period|frame)|from one date to another)"));

  @Override
  public String name() {
    return "date-range";
  }

  @Override
  public List<String> keys() {
    return List.of(" date", " time ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .<Fact>first(
            WAYS,
            found ->
                found
                    .noun("many", lexicon)
                    .map(
                        many ->
                            new Fact.QueryOn(
                                Fact.Query.SEARCH,
                                Optional.of(many),
                                List.of(Noun.of("date")),
                                found.span())))
        .stream()
        .toList();
  }
}
