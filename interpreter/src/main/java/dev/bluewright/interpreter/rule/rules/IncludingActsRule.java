package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Handle visits, including creating and cancelling visits": what follows says all of it. */
public final class IncludingActsRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:handles?|manages?|supports?|provides?)(?: the)? (?<noun>[a-z]+(?: [a-z]+)?) ?,?"
              + " (?:including|such as|like)(?= [a-z]+ing\\b.*\\b\\k<noun>\\b)");

  @Override
  public String name() {
    return "including-acts";
  }

  @Override
  public List<String> keys() {
    return List.of("including", "such as", "like ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> Stream.of(new Fact.Framing(found.span())));
  }
}
