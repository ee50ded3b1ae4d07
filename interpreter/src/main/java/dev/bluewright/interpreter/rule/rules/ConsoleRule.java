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

  /** "using .map": a call of a program. */
  private static final Pattern CODE = Pattern.compile("\\s\\.[a-z]{3,}\\b");

  /** "Try > b = Bed.new", "the #create method", "rails generate": what is typed while learning. */
  private static final Pattern LESSON =
      Pattern.compile(
          "\\s> ?\\w+(?:\\d|\\.| ?=)|\\s> \\w+\\b|\\b[A-Z]\\w+\\.(?:new|all|first|last|find|create|where)\\b"
              + "|(?:^|\\s)#[a-z_]+[?!]?(?:\\s|$)|\\brails (?:g|generate|new|console)\\b|\\bnpm (?:run|install)\\b");

  @Override
  public String name() {
    return "console";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (CODE.matcher(statement.sentence().text()).find()) {
      return List.of(new Fact.SetAside(lexicon.aside().why("program"), false, statement.span()));
    }
    return TYPED.matcher(statement.sentence().text()).matches()
            || LESSON.matcher(statement.sentence().text()).find()
        ? List.of(new Fact.SetAside(lexicon.aside().why("console"), true, statement.span()))
        : List.of();
  }
}
