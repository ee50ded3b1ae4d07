package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "Update the moorings index endpoint to include …": the words before what it is to do. */
public final class ChangedCallRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "^(?:please )?(?:update|change|modify|extend|adjust|enhance|edit) (?:the |your |our"
              + " )?(?:existing |current )?(?:[a-z]+ ){0,3}?(?:endpoint|route|api"
              + " call|call|action|response)s? (?:to|so that it|so it)(?= (?:also"
              + " )?(?:include|return|show|display|add|contain|give|list)s? )(?: also)?");

  @Override
  public String name() {
    return "changed-call";
  }

  @Override
  public List<String> keys() {
    return List.of("endpoint", "route", " call", " action", "response");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().fact(List.of(WAY), found -> new Fact.Framing(found.span()));
  }
}
