package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "List all plots in the garden club": where everything is that the text speaks of. */
public final class PlaceRule implements Rule {
  private static final Set<String> WHERE =
      Set.of("in", "within", "into", "from", "through", "via", "on", "at", "to", "across");

  @Override
  public String name() {
    return "place";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      clause.complements().stream()
          .filter(complement -> WHERE.contains(complement.preposition()))
          .flatMap(complement -> complement.phrases().stream())
          .filter(phrase -> isWhole(phrase, clause, lexicon))
          .forEach(phrase -> facts.add(new Fact.Framing(phrase.span())));
    }
    return facts;
  }

  private static boolean isWhole(NounPhrase phrase, Clause clause, Lexicon lexicon) {
    return !clause.isPhrase()
        && !phrase.isPlural()
        && phrase.of().isEmpty()
        && phrase.modifiers().isEmpty()
        && phrase.determiner().filter(word -> word.isOneOf("the", "our", "this")).isPresent()
        && (lexicon.isPlace(phrase.noun()) || lexicon.isSystem(phrase.noun()));
  }
}
