package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "List all plots that are in bloom": those in one state alone. */
public final class PickedRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:list|lists|show|shows|view|see|get|find|fetch|retrieve|return|returns|display|displays)"
              + "(?: a list of)?(?: all)?(?: the| of the)? (?<noun>"
              + Wording.NAME
              + ") (?:that|which|who) (?:are|is|have been|has been)(?: currently)?"
              + " (?<state>(?:in |out of )?[a-z]+(?:-[a-z]+)?)(?= [.,;)]|$| and | or )");

  @Override
  public String name() {
    return "picked";
  }

  @Override
  public List<String> keys() {
    return List.of("that ", "which ", "who ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement
        .wording()
        .each(
            WAY,
            found ->
                found
                    .noun("noun", lexicon)
                    .ifPresent(
                        noun ->
                            facts.add(
                                new Fact.Picked(
                                    noun, found.text("state").orElse(""), found.span()))));
    return facts;
  }
}
