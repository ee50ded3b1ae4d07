package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * All rules: the classes listed as services of {@link Rule}, in the order of their names.
 *
 * <p>Thread safety: immutable.
 */
public final class RuleCatalog implements FactSource {
  private final List<Rule> rules;
  private final Lexicon lexicon;

  /** The rules on the class path, over a lexicon. */
  public RuleCatalog(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.rules =
        ServiceLoader.load(Rule.class, RuleCatalog.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Rule::name))
            .toList();
  }

  /** The rules in the order of their names. */
  public List<Rule> rules() {
    return rules;
  }

  @Override
  public List<Fact> facts(Statement statement) {
    var facts = new ArrayList<Fact>();
    var isCode = statement.passage().kind() == Passage.Kind.CODE;
    if (!isCode && statement.tokens().isEmpty()) {
      return List.of(); // more words than are read as one sentence
    }
    for (var rule : rules) {
      if (!isCode || rule.readsCode()) {
        facts.addAll(rule.facts(statement, lexicon));
      }
    }
    return List.copyOf(facts);
  }
}
