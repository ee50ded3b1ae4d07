package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Gestures;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;

/** "Click the 'Add' button to add a plot": the words about the button are about screens. */
public final class GestureRule implements Rule {
  @Override
  public String name() {
    return "gesture";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return Gestures.spans(statement.tokens()).stream()
        .<Fact>map(span -> new Fact.SetAside(lexicon.aside().why("screens"), false, span))
        .toList();
  }
}
