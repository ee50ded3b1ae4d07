package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/** "You are required to build …", "mainly responsible for adding …": words that only ask. */
public final class AskingRule implements Rule {
  @Override
  public String name() {
    return "asking";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return lexicon.asking().in(statement.tokens()).stream()
        .<Fact>map(match -> new Fact.Framing(match.span()))
        .toList();
  }
}
