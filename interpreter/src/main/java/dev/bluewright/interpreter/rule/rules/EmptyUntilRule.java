package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "Harvest date (empty until it is dug up)": a value that a record may be without. */
public final class EmptyUntilRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?<field>"
              + Wording.NAME
              + ") (?<aside>\\( (?:(?:is|may be|can be|stays|remains)"
              + " )?(?:empty|blank|null|unset|not set) (?:until|if|unless|when|while|before|as long"
              + " as) .* \\))");

  @Override
  public String name() {
    return "empty-until";
  }

  @Override
  public List<String> keys() {
    return List.of("empty", "blank", "null", "set");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            List.of(WAY),
            found ->
                found
                    .noun("field", lexicon)
                    .<Fact>map(
                        field ->
                            new Fact.LimitOf(
                                statement.owner(), field, new Limit.NotRequired(), found.span())))
        .stream()
        .toList();
  }
}
