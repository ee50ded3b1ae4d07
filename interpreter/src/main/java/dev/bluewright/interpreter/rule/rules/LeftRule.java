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
import java.util.stream.Stream;

/** "See how many berths of a cruise are left", "list the cruises that still have free berths". */
public final class LeftRule implements WordingRule {
  private static final String ASK =
      "(?:see|view|know|check|show|shows|list|lists|find|display|displays|get|browse|track|tracks|search for|search_for)";
  private static final String FREE = "(?:available|free|remaining|open|vacant|unsold|unbooked)";
  private static final String LEFT =
      "(?:left|available|free|remaining|unsold|unbooked|still available|still free)";
  private static final String EACH = "(?:an?|the|each|every|any|this|that)";
  private static final String OF = "(?:of|for|in|on|at)";
  private static final String END = "(?= ?(?:[.,;)]|$)| (?:and|or|so that|before|when|to) )";
  private static final String PLACES = "(?<places>[a-z]+s|copies)";

  private static final List<Pattern> TOLD =
      List.of(
          Pattern.compile(
              ASK
                  + " (?:the )?(?:number of|how many|count of) "
                  + FREE
                  + " "
                  + PLACES
                  + "(?: left)? "
                  + OF
                  + " "
                  + EACH
                  + " (?<thing>"
                  + Wording.NAME
                  + ")"
                  + END),
          Pattern.compile(
              ASK
                  + " how many "
                  + PLACES
                  + " (?:(?:are|is) )?(?:still )?"
                  + LEFT
                  + " "
                  + OF
                  + " "
                  + EACH
                  + " (?<thing>"
                  + Wording.NAME
                  + ")"
                  + END),
          Pattern.compile(
              ASK
                  + " how many "
                  + PLACES
                  + " "
                  + OF
                  + " "
                  + EACH
                  + " (?<thing>"
                  + Wording.NAME
                  + ") (?:are|is) (?:still )?"
                  + LEFT
                  + END),
          Pattern.compile(
              "(?:the )?(?:list|page|details) of (?:all )?(?:the )?(?<thing>[a-z]+) (?:shows|tells) how many "
                  + PLACES
                  + " (?:are|is) (?:still )?"
                  + LEFT
                  + END));

  private static final List<Pattern> PICKED =
      List.of(
          Pattern.compile(
              ASK
                  + "(?: only)?(?: all)?(?: the| those)? (?<thing>"
                  + Wording.NAME
                  + ") (?:with|(?:that|which) (?:still )?(?:have|has))(?: any)? (?:still )?"
                  + FREE
                  + " "
                  + PLACES
                  + "(?: left)?"
                  + END),
          Pattern.compile(
              ASK
                  + "(?: only)?(?: all)?(?: the| those)? (?<thing>"
                  + Wording.NAME
                  + ") (?:with|(?:that|which) (?:still )?(?:have|has))(?: any)? "
                  + PLACES
                  + " "
                  + LEFT
                  + END));

  @Override
  public String name() {
    return "left";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "left", "available", "free", "remaining", "vacant", "unsold", "unbooked", "open");
  }

  /** Whether it is asked how much is left. */
  static boolean isAsked(Statement statement) {
    return Stream.of(TOLD, PICKED)
        .anyMatch(ways -> statement.wording().first(ways, Optional::of).isPresent());
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return Stream.concat(
            wording.all(TOLD, found -> read(found, false, lexicon)).stream(),
            wording.all(PICKED, found -> read(found, true, lexicon)).stream())
        .limit(1)
        .toList();
  }

  private static Stream<Fact> read(Wording.Found found, boolean picked, Lexicon lexicon) {
    return found.noun("thing", lexicon).stream()
        .flatMap(
            thing ->
                found.noun("places", lexicon).stream()
                    .map(places -> new BoundFact.Left(thing, places, picked, found.span())));
  }
}
