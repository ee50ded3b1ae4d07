package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "The system will be used by potters to record firings": who uses it asks for nothing more. */
public final class UsedByRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "^(?:the|this|our) (?:system|app|application|platform|website|site|service|tool|api)"
              + " (?:(?:will|should|must|can) be|is|is to be) used by (?:the |our )?(?<who>"
              + Wording.NAME
              + ")(?= to )");

  @Override
  public String name() {
    return "used-by";
  }

  @Override
  public List<String> keys() {
    return List.of("used by ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().fact(List.of(WAY), found -> new Fact.Framing(found.span()));
  }
}
