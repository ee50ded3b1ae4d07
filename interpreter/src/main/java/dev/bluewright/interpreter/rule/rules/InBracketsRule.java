package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "Delete a plot (admin only)": who may, in brackets. */
public final class InBracketsRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile("[(\\[] (?<only>only )?" + Doers.WORDS + "(?<last> only)? [)\\]]");

  @Override
  public String name() {
    return "in-brackets";
  }

  @Override
  public List<String> keys() {
    return List.of("only )", "( only", "only ]", "[ only");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                Doers.endOf(found.text("who").orElse("").replaceAll(" only$", ""), lexicon).stream()
                    .filter(doers -> doers.from() == 0)
                    .flatMap(
                        doers ->
                            doers
                                .allowed(AccessFact.Force.ONLY, statement.span(), found.span())
                                .stream()));
  }
}
