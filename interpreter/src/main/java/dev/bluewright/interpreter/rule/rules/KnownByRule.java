package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.SpokenPath;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** "Removes the plot with the given label", said of a path in which a label stands. */
public final class KnownByRule implements Rule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?i)\\b(?:with|by|having|for|using|based on|identified by|whose)"
              + " (?:the|its|their|this|that|an?)"
              + "(?: (?:given|specified|provided|matching|corresponding|same|requested|supplied"
              + "|respective|particular))* [\"'“‘]?(?<name>[a-z][a-z_]*)[\"'”’]?"
              + "(?= (?:in|from) the (?:path|url)|[.,;]|$| (?:and|as|from) )");

  @Override
  public String name() {
    return "known-by";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return SpokenPath.of(statement)
        .filter(spoken -> spoken.path().contains("{"))
        .map(spoken -> facts(statement))
        .orElse(List.of());
  }

  private static List<Fact> facts(Statement statement) {
    var prose = statement.sentence().prose();
    return WAY.matcher(prose.text())
        .results()
        .<Fact>map(
            found ->
                new Fact.Prescribed(
                    new Prescription.InPath(new Noun(Naming.split(found.group("name"), false))),
                    prose.place(found.start(), found.end())))
        .toList();
  }
}
