package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Add plants to sell": what somebody wants them for, which asks for no more. */
public final class PurposeRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?<=[a-z]s )to (?:sell|rent|rent out|trade|offer|look at|choose from|pick from|see|read)(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "purpose";
  }

  @Override
  public List<String> keys() {
    return List.of(" to ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> Stream.of(new Fact.Framing(found.span())));
  }
}
