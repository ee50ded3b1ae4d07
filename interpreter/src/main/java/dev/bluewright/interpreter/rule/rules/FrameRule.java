package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/**
 * "This project will help you", "we are a growing company": sentences that speak to the reader or
 * tell a story, whatever else stands in them.
 */
public final class FrameRule implements Rule {
  @Override
  public String name() {
    return "frame";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return lexicon
        .frames()
        .topic(statement.tokens())
        .<Fact>map(topic -> new Fact.SetAside(lexicon.aside().why(topic), true, statement.span()))
        .stream()
        .toList();
  }
}
