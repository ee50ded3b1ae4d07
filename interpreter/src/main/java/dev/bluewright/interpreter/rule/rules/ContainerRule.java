package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Antecedents;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Add seeds to a basket": what lies in one may lie in others, and is not made by that. */
public final class ContainerRule implements Rule {
  private static final Set<String> CONTAINERS =
      Set.of("cart", "basket", "wishlist", "playlist", "watchlist");
  private static final Set<String> PUTTING = Set.of("add", "put", "place", "remove", "delete");

  @Override
  public String name() {
    return "container";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (puts(clause)) {
        container(clause)
            .flatMap(phrase -> Naming.entity(phrase, lexicon))
            .ifPresent(container -> pairs(container, clause, statement, lexicon, facts));
      }
    }
    return facts;
  }

  private static boolean puts(Clause clause) {
    return !clause.isPhrase()
        && !clause.negated()
        && !OperationRule.isCondition(clause)
        && clause.verbs().stream().allMatch(verb -> PUTTING.contains(verb.lemma()));
  }

  private static Optional<NounPhrase> container(Clause clause) {
    return clause.after("to", "in", "into", "from").stream()
        .filter(phrase -> CONTAINERS.contains(phrase.noun()))
        .findFirst();
  }

  private static void pairs(
      Noun container, Clause clause, Statement statement, Lexicon lexicon, List<Fact> facts) {
    for (var target : clause.targets()) {
      Antecedents.noun(target, clause, statement, lexicon)
          .filter(thing -> !thing.equals(Noun.of("it")) && !thing.equals(container))
          .filter(lexicon.fieldTypes()::mayBeThing)
          .ifPresent(thing -> facts.add(new TieFact.Pairs(container, thing, clause.span())));
    }
  }
}
