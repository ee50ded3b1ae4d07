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
        .filter(clause -> speaksOfProgram(clause, namesValues(statement), lexicon))
        .<Fact>map(
            clause -> new Fact.SetAside(lexicon.aside().why("program"), false, statement.span()))
        .toList();
  }

  private static boolean namesValues(Statement statement) {
    return statement.tokens().stream()
        .anyMatch(word -> word.isOneOf("such", "like", "can", "(", ":", "including", "either"));
  }

  private static boolean speaksOfProgram(Clause clause, boolean namesValues, Lexicon lexicon) {
    return clause.subjects().stream().limit(1).anyMatch(subject -> isPart(subject, lexicon))
        || (clause.subjects().stream().limit(1).anyMatch(ProgramPartRule::isEnum) && !namesValues)
        || (clause.has("be", "extend", "inherit", "implement")
            && Stream.concat(clause.objects().stream(), clause.after("by", "from").stream())
                .anyMatch(ProgramPartRule::isClass));
  }

  private static boolean isPart(NounPhrase subject, Lexicon lexicon) {
    return isClass(subject)
        && !subject.modifiers().isEmpty()
        && lexicon.isProgramPart(Naming.split(subject.modifiers().getLast(), true).getLast());
  }

  private static boolean isEnum(NounPhrase subject) {
    return subject.head().isOneOf("enum", "enums", "enumeration") && !subject.modifiers().isEmpty();
  }

  private static boolean isClass(NounPhrase phrase) {
    return phrase.head().isOneOf("class", "classes", "exception", "interface", "method", "methods");
  }
}
