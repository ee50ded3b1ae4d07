package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "List all beds in a garden": those that belong to it. */
public final class PartOfRule implements Rule {
  private static final Set<String> BELONGING = Set.of("on", "for", "in", "by");

  @Override
  public String name() {
    return "part-of";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (looks(clause, lexicon) && !clause.negated() && !OperationRule.isCondition(clause)) {
        clause.targets().stream()
            .filter(NounPhrase::isPlural)
            .flatMap(target -> Naming.entity(target, lexicon).stream())
            .filter(lexicon::isUsualThing)
            .forEach(noun -> belonging(noun, clause, lexicon, facts));
      }
    }
    return facts;
  }

  private static boolean looks(Clause clause, Lexicon lexicon) {
    return clause.verbs().stream()
        .map(verb -> lexicon.operations(verb.lemma()))
        .anyMatch(done -> done.contains(Operation.LIST) && done.size() < 3);
  }

  private static void belonging(Noun noun, Clause clause, Lexicon lexicon, List<Fact> facts) {
    clause.complements().stream()
        .filter(each -> BELONGING.contains(each.preposition()) && each.words().isEmpty())
        .filter(each -> each.phrases().size() == 1 && isOne(each.phrases().getFirst()))
        .map(each -> each.phrases().getFirst())
        .forEach(
            one ->
                Naming.entity(one, lexicon)
                    .filter(owner -> lexicon.isUsualThing(owner) && !lexicon.isPlace(owner.head()))
                    .filter(lexicon.fieldTypes()::mayBeThing)
                    .ifPresent(
                        owner ->
                            facts.add(
                                new Fact.RelationOf(Optional.of(owner), true, noun, one.span()))));
  }

  private static boolean isOne(NounPhrase phrase) {
    return !phrase.isPlural()
        && phrase
            .determiner()
            .filter(word -> word.isOneOf("a", "an", "each", "every", "any", "one"))
            .isPresent();
  }
}
