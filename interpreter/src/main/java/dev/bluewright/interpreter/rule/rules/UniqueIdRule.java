package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "A unique identifier for the plot", "remove a plot by its id": every record has one. */
public final class UniqueIdRule implements WordingRule {
  private static final Pattern HAD =
      Pattern.compile(
          "(?:an? )?(?:unique|automatically generated|auto-generated) (?:identifier|id)"
              + "(?: (?:for|of) (?:the|each|every|an?) (?:"
              + Wording.NAME
              + "))?(?= ?(?:[.,;)]|$))");
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "(?<!\\bids?) \\( [a-z]+(?: [a-z]+)* (?:-|–|,|:) (?:an? |the )?unique"
              + " (?:identifier|id)\\b");
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:by|with|using|via|from|given) (?:its|their|the|an?) (?:(?:unique|own)"
              + " )?(?:identifier|ids?)(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "unique-id";
  }

  @Override
  public List<String> keys() {
    return List.of("id");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var facts = new ArrayList<Fact>();
    if (!explainsName(statement)) {
      wording.each(
          HAD, found -> facts.add(new Fact.Convention(List.of(Operation.READ), found.span())));
    }
    wording.each(GIVEN, found -> facts.add(new Fact.Framing(found.span())));
    return facts;
  }

  /** "PLN (plot label number - unique id of a plot)": another name than that of every record. */
  private static boolean explainsName(Statement statement) {
    return EXPLAINED.matcher(statement.wording().line()).find();
  }
}
