package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "A letter without a title is rejected", "a letter cannot be sent without a title": it is given.
 */
public final class WithoutRule implements WordingRule {
  private static final String OWNER =
      "(?:an? |the |any |each |every )?(?<owner>[a-z]+(?: [a-z]+)?)";
  private static final String FIELD = "(?:an? |any |its |the )?(?<field>" + Wording.NAME + ")";
  private static final String END = "(?= ?(?:[.;!]|$))";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              OWNER
                  + " without "
                  + FIELD
                  + " (?:(?:is|are|must be|should be|will be) (?:invalid|rejected|refused|not allowed|not accepted|not valid)"
                  + "|"
                  + Wording.MUST_NOT
                  + " be (?:created|saved|added|accepted|registered|submitted))"
                  + END),
          Pattern.compile(
              OWNER
                  + " "
                  + Wording.MUST_NOT
                  + " be (?:created|saved|added|registered|submitted) without "
                  + FIELD
                  + END));

  @Override
  public String name() {
    return "without";
  }

  @Override
  public List<String> keys() {
    return List.of("without ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .<Fact>first(
            WAYS,
            found ->
                found
                    .noun("field", lexicon)
                    .map(
                        field ->
                            new Fact.LimitOf(
                                found.noun("owner", lexicon),
                                field,
                                new Limit.Required(),
                                found.span())))
        .stream()
        .toList();
  }
}
