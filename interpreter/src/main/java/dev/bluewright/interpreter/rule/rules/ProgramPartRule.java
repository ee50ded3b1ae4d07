package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.stream.Stream;

/** "The GardenService class is the central class": how a program is cut, not what it does. */
public final class ProgramPartRule implements Rule {
  @Override
  public String name() {
    return "program-part";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .limit(1)
        .filter(clause -> speaksOfProgram(clause, lexicon))
        .<Fact>map(
            clause -> new Fact.SetAside(lexicon.whyAside("program"), false, statement.span()))
        .toList();
  }

  private static boolean speaksOfProgram(Clause clause, Lexicon lexicon) {
    return clause.subjects().stream().limit(1).anyMatch(subject -> isPart(subject, lexicon))
        || (clause.has("be", "extend", "inherit", "implement")
            && Stream.concat(clause.objects().stream(), clause.after("by", "from").stream())
                .anyMatch(ProgramPartRule::isClass));
  }

  private static boolean isPart(NounPhrase subject, Lexicon lexicon) {
    return isClass(subject)
        && !subject.modifiers().isEmpty()
        && lexicon.isProgramPart(Naming.split(subject.modifiers().getLast(), true).getLast());
  }

  private static boolean isClass(NounPhrase phrase) {
    return phrase.head().isOneOf("class", "classes", "exception", "interface", "method", "methods");
  }
}
