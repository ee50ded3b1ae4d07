package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/**
 * Sentences about screens, about how the work is done, about technology, and what is not asked for.
 */
public final class SetAsideRule implements Rule {
  @Override
  public String name() {
    return "set-aside";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return lexicon.asideIn(statement.tokens()).stream()
        .<Fact>map(
            match ->
                new Fact.SetAside(
                    lexicon.whyAside(match.topic()), match.topic().equals("scope"), match.span()))
        .toList();
  }
}
