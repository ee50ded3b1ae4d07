package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Search for available plots by date", "find sheds that are free between two days". */
public final class VacantRule implements WordingRule {
  private static final String ASK =
      "(?:(?:search|look)(?:["
          + " _]for)?|find|check|see|view|list|lists|browse|show|shows|get|filter|display|displays|query|retrieve|access)(?:"
          + " a list of| the list of)?(?: all| any)?(?: of)?(?: the)?";

  private static final String FREE =
      "(?:available|free|vacant|unoccupied|(?:not|not yet)"
          + " (?:booked|reserved|rented|hired|taken|occupied)|unreserved|unbooked)";

  /** What is told of the time: "a given", "the desired", "my". */
  private static final String SOME =
      "(?: (?:an?|the|any|each|some|two|both|given|specific|specified|certain|particular|selected"
          + "|chosen|desired|requested|required|preferred|wanted|my|their|his|her|our|your|same|whole|future|start|end|starting|ending|arrival|departure|booking|reservation|rental|check["
          + " _-]in|check[ _-]out|pickup|pick[ -]up|return|begin|date|time|from|to|and|or))*";

  private static final String TIME =
      " (?:dates?|times?|periods?(?: of"
          + " time)?|days?|weekends?|nights?|slots?|timeslots?|ranges?|intervals?|hours?|spans?(?:"
          + " of time)?|duration|dates? ranges?|time frame|timeframe)";

  private static final String WHEN =
      " (?:by|for|on|at|in|within|during|between|from|over|based on|according to|depending on)(?:"
          + " (?!(?:date|time|day|and|or|to) )[a-z]+(?: (?!and|or|to)[a-z]+)?(?: ?, and| ?,| and|"
          + " or))*"
          + SOME
          + TIME
          + "(?: ?(?:,|and|or|/|to|until|till|-|and/or)"
          + SOME
          + TIME
          + ")*(?: (?:on|at|in|during|of|within)"
          + SOME
          + TIME
          + ")?(?: of (?:my|their|his|her|the|a) (?:stay|visit|trip|rental|booking|choice))?";

  private static final Pattern HOURS =
      Pattern.compile("\\b(?:times?(?! frame)|slots?|timeslots?|hours?)\\b(?! of)");

  private static final String END = "(?= ?(?:[.,;)]|$)| (?:and|or|so that|to|before|in order) )";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(ASK + " " + FREE + " (?<thing>" + Wording.NAME + ")" + WHEN + END),
          Pattern.compile(
              ASK
                  + " (?<thing>"
                  + Wording.NAME
                  + ") (?:(?:that|which) (?:are|is) )?"
                  + FREE
                  + WHEN
                  + END),
          Pattern.compile(
              "(?:see|know|check|find[ _]out|view|show|tell|list) (?:which|what)(?: of the)?"
                  + " (?<thing>"
                  + Wording.NAME
                  + ") (?:are|is) "
                  + FREE
                  + WHEN
                  + END),
          Pattern.compile(
              "(?:see|know|check|find[ _]out|verify) (?:whether|if) (?:an?|the|any|that) (?<thing>"
                  + Wording.NAME
                  + ") (?:are|is) "
                  + FREE
                  + WHEN
                  + END),
          Pattern.compile(
              "(?:check|view|see|show|query|search|look up|look_up|verify|find out|display)(?:"
                  + " the)? availability of (?:an?|the|any|each|all|every|particular|specific)?(?:"
                  + " the)? ?(?<thing>"
                  + Wording.NAME
                  + ")"
                  + WHEN
                  + END),
          Pattern.compile(
              "(?:check|view|see|show|query|search|look up|look_up|verify|find out|display)(?:"
                  + " the)? (?<thing>[a-z]+) availability"
                  + WHEN
                  + END));

  @Override
  public String name() {
    return "vacant";
  }

  @Override
  public List<String> keys() {
    return List.of("availab", "free", "vacant", "unoccupied", "not ", "unreserved", "unbooked");
  }

  /** Whether it is asked what is free in a time. */
  static boolean isAsked(Statement statement) {
    return statement.wording().first(WAYS, Optional::of).isPresent();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            WAYS,
            found ->
                found
                    .noun("thing", lexicon)
                    .filter(noun -> lexicon.fieldTypes().mayBeThing(noun))
                    .<Fact>map(
                        noun ->
                            new BoundFact.Vacant(
                                noun, HOURS.matcher(found.line()).find(), found.span())))
        .stream()
        .toList();
  }
}
