package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "It exposes a POST endpoint at "/plots" which …": words that only lead to a call. */
public final class ExposesRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "^(?:it|the (?:server|service|api|backend|back-end|application|app|system|web server)|this"
              + " (?:server|service|api)) (?:also |should |must |will )*"
              + "(?:exposes?|provides?|offers?|has|have|supports?|implements?|defines?)"
              + "(?= (?:an?|another|one|the) (?:single |new |further |second |third |first |public"
              + " |rest |http |api )*(?:get|post|put|patch|delete) (?:http |api )?(?:endpoint|route|request|method)\\b)");

  @Override
  public String name() {
    return "exposes";
  }

  @Override
  public List<String> keys() {
    return List.of(" endpoint", " route", " request", " method");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().fact(List.of(WAY), found -> new Fact.Framing(found.span()));
  }
}
