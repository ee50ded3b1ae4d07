package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "PLN (plot label number - unique id of a plot)": what a name is short for, and that it is one's
 * own.
 */
public final class SpelledOutRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?<name>[a-z]{2,6}) \\( (?<words>[a-z]+(?: [a-z]+){1,5}?)(?<unique> (?:-|–|,|:) (?:an?"
              + " |the )?unique (?:identifier|id|code|number)(?: (?:of|for) (?:an? |the |each )?"
              + Wording.NAME
              + ")?)? \\)");

  @Override
  public String name() {
    return "spelled-out";
  }

  @Override
  public List<String> keys() {
    return List.of("( ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(WAY, found -> read(found, facts));
    return facts;
  }

  private static void read(Wording.Found found, List<Fact> facts) {
    var name = found.text("name").orElseThrow();
    if (!isShortFor(name, found.text("words").orElseThrow())) {
      return;
    }
    facts.add(new Fact.Framing(found.span()));
    found
        .text("unique")
        .ifPresent(
            _ ->
                facts.add(
                    new Fact.LimitOf(
                        Optional.empty(), Noun.of(name), new Limit.Unique(), found.span())));
  }

  private static boolean isShortFor(String name, String words) {
    var initials = new StringBuilder();
    for (var word : words.split(" ", -1)) {
      initials.append(word.charAt(0));
    }
    return initials.toString().equals(name);
  }
}
