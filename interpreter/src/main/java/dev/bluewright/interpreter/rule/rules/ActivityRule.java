package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Set;

/** "Book a plot: any gardener can perform this activity": the sentence only says who may. */
public final class ActivityRule implements Rule {
  private static final Set<String> ACTIVITIES =
      Set.of("activity", "action", "operation", "task", "function", "step");

  @Override
  public String name() {
    return "activity";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .filter(ActivityRule::onlySaysWho)
        .<Fact>map(clause -> new Fact.Framing(clause.span()))
        .toList();
  }

  private static boolean onlySaysWho(Clause clause) {
    return !clause.negated()
        && clause.has("perform", "do", "execute", "carry out")
        && clause.subjects().size() == 1
        && clause.objects().size() == 1
        && ACTIVITIES.contains(clause.objects().getFirst().noun())
        && clause
            .objects()
            .getFirst()
            .determiner()
            .filter(word -> word.isOneOf("this", "that", "these", "the"))
            .isPresent();
  }
}
