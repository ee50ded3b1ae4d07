package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** "./garden plot add -size 4", "> Plot.all": what somebody types, and no request. */
public final class ConsoleRule implements Rule {
  private static final Pattern TYPED =
      Pattern.compile(
          "\\s*(?:\\./\\S.*|[$>] ?\\S.*|--?[a-z]\\S*: .*--?[a-z]\\S*: .*|--?[a-z]\\S*: [a-z]+"
              + "|\\w+ ?= ?[A-Z]\\w*\\.\\S.*)",
          Pattern.DOTALL);

  @Override
  public String name() {
    return "console";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return TYPED.matcher(statement.sentence().text()).matches()
        ? List.of(new Fact.SetAside(lexicon.whyAside("console"), true, statement.span()))
        : List.of();
  }
}
