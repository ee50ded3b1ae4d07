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

  private static final Pattern SHORT =
      Pattern.compile(
          "(?:list|lists|show|shows|view|see|get|return|returns)(?: a list of| the list of)?(?: all)?(?: the)?"
              + " (?<noun>[a-z]+s) (?<state>[a-z]+ed(?:[ _](?:out|in))?) ?[.;]?$");

  @Override
  public String name() {
    return "picked";
  }

  @Override
  public List<String> keys() {
    return List.of("that ", "which ", "who ", "ed");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var way : List.of(WAY, SHORT)) {
      statement
          .wording()
          .each(
              way,
              found ->
                  found
                      .noun("noun", lexicon)
                      .ifPresent(
                          noun ->
                              facts.add(
                                  new Fact.Picked(
                                      noun,
                                      found.text("state").orElse("").replace('_', ' '),
                                      found.span()))));
    }
    return facts;
  }
}
