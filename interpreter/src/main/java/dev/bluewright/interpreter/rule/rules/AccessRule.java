package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "Gardeners have access to the list of plots": to see is all that is asked. */
public final class AccessRule implements Rule {
  private static final Set<String> WISHED = Set.of("have", "receive", "understand");
  private static final Set<String> GAINING = Set.of("have", "get", "gain", "receive", "need");

  @Override
  public String name() {
    return "access";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (wishes(clause)) {
        clause
            .objects()
            .forEach(
                phrase ->
                    Naming.entity(phrase, lexicon)
                        .ifPresent(
                            noun ->
                                facts.add(
                                    new Fact.OperationOn(
                                        Operation.LIST,
                                        noun,
                                        true,
                                        clause.verbs().getFirst().span().cover(phrase.span())))));
      } else if (gainsAccess(clause)) {
        clause
            .after("to")
            .forEach(
                phrase ->
                    Naming.entity(phrase, lexicon)
                        .ifPresent(
                            noun -> {
                              var span = clause.verbs().getFirst().span().cover(phrase.span());
                              facts.add(new Fact.OperationOn(Operation.LIST, noun, true, span));
                              facts.add(new Fact.OperationOn(Operation.READ, noun, true, span));
                            }));
      }
    }
    return facts;
  }

  /** "I want to have a planting calendar": to see it. */
  private static boolean wishes(Clause clause) {
    return !clause.negated()
        && clause.modal().filter(word -> word.isOneOf("want", "need", "like")).isPresent()
        && clause.subjects().stream().anyMatch(subject -> subject.head().isOneOf("i", "we"))
        && clause.verbs().stream().allMatch(verb -> WISHED.contains(verb.lemma()))
        && clause.objects().stream()
            .noneMatch(object -> object.head().isOneOf("access", "ability", "field", "fields"));
  }

  private static boolean gainsAccess(Clause clause) {
    return !clause.negated()
        && !OperationRule.isCondition(clause)
        && clause.verbs().stream().anyMatch(verb -> GAINING.contains(verb.lemma()))
        && clause.objects().size() == 1
        && clause.objects().getFirst().head().isOneOf("access")
        && clause.objects().getFirst().modifiers().isEmpty();
  }
}
