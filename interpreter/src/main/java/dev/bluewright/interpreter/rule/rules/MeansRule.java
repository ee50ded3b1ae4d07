package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Add a plot by entering its number", "open a plot by selecting it": how something is done. */
public final class MeansRule implements Rule {
  private static final Set<String> GIVING =
      Set.of("enter", "give", "provide", "specify", "fill in", "supply", "type", "state", "set");
  private static final Set<String> POINTING =
      Set.of("select", "choose", "pick", "click", "tap", "press", "use", "open");

  @Override
  public String name() {
    return "means";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    Optional<Clause> before = Optional.empty();
    for (var clause : statement.clauses()) {
      if (isMeans(clause) && clause.verbs().stream().allMatch(v -> POINTING.contains(v.lemma()))) {
        facts.add(new Fact.Framing(clause.span()));
      } else if (isMeans(clause)
          && clause.verbs().stream().allMatch(v -> GIVING.contains(v.lemma()))) {
        var owner = before.flatMap(made -> made(made, lexicon));
        owner.ifPresent(noun -> values(noun, clause, lexicon, facts));
      }
      before = Optional.of(clause);
    }
    return facts;
  }

  /** Whether a clause says how the one before it is done. */
  static boolean isMeans(Clause clause) {
    return clause.introducedBy().filter("by"::equals).isPresent();
  }

  private static Optional<Noun> made(Clause clause, Lexicon lexicon) {
    return clause.targets().size() == 1
            && clause.verbs().stream().noneMatch(verb -> lexicon.operations(verb.lemma()).isEmpty())
        ? Naming.entity(clause.targets().getFirst(), lexicon)
        : Optional.empty();
  }

  private static void values(Noun owner, Clause clause, Lexicon lexicon, List<Fact> facts) {
    facts.add(new Fact.Framing(clause.verbs().getFirst().span()));
    for (var phrase : clause.objects()) {
      Naming.field(phrase, lexicon)
          .filter(field -> !lexicon.isGeneric(field.text()))
          .ifPresent(
              field ->
                  facts.add(
                      new Fact.FieldOf(
                          Optional.of(owner), field, phrase.isPlural(), phrase.span())));
    }
  }
}
