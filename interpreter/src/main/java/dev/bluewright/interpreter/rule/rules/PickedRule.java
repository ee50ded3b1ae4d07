package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "List all plots that are in bloom": those in one state alone. */
public final class PickedRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:list|lists|show|shows|view|see|get|find|fetch|retrieve|return|returns|display|displays)(?:"
              + " a list of)?(?: all)?(?: the| of the)? (?<noun>"
              + Wording.NAME
              + ") (?:that|which|who) (?:are|is|have been|has been)(?: currently)?"
              + " (?<state>(?:in |out of )?[a-z]+(?:-[a-z]+)?)(?= [.,;)]|$| and | or )");

  private static final Pattern SHORT =
      Pattern.compile(
          "(?:list|lists|show|shows|view|see|get|return|returns)(?: a list of| the list of)?(?:"
              + " all)?(?: the)? (?<noun>[a-z]+s) (?<state>[a-z]+ed(?:[ _](?:out|in))?) ?[.;]?$");

  private static final String ASK =
      "(?:list|lists|show|shows|view|see|get|find|fetch|retrieve|return|returns|display|displays|browse|access)(?:"
          + " a list of| the list of)?(?: all)?(?: of)?(?: the| their| my| our| your| his| her)?";

  /** "View upcoming lessons", "see the overdue loans": by a moment. */
  private static final Pattern BY_MOMENT =
      Pattern.compile(
          ASK
              + "(?: (?<most>\\d{1,3}))?"
              + " (?<state>upcoming|future|past|previous|overdue|expired|ongoing|latest|newest|recent|most"
              + " recent)(?: (?<number>\\d{1,3}))? (?<noun>"
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$)| (?:and|for|of|in) )");

  /** "See past and upcoming lessons": either of them by the same moment. */
  private static final Pattern EITHER =
      Pattern.compile(
          ASK
              + " (?<state>past|previous|upcoming|future) (?:and|or|and/or|as well as)"
              + " (?<other>past|previous|upcoming|future) (?<noun>"
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$)| (?:and|for|of|in) )");

  /** "Get tasks due this week", "list the talks scheduled for today". */
  private static final Pattern WITHIN =
      Pattern.compile(
          ASK
              + " (?<noun>"
              + Wording.NAME
              + ") (?:(?:that|which) are )?(?<state>(?:due|starting|ending|scheduled(?:"
              + " for)?|happening|taking place) (?:today|tomorrow|(?:this|next|within the next|in"
              + " the next) (?:\\d{1,2} )?(?:days?|week|weeks|month|year)))(?= ?(?:[.,;)]|$))");

  /** "Browse the available plots", "keep track of free plots": those that may be had. */
  private static final Pattern TO_BE_HAD =
      Pattern.compile(
          "(?:(?:search|look)(?:[ _]for)?|find|keeps?[ _]track["
              + " _]of|track|check|select|choose|contain|including|manage|"
              + ASK.substring(3)
              + "(?: latest)?"
              + " (?<state>available|free|vacant|unoccupied|active|archived|featured)(?: and"
              + " [a-z]+)? (?<noun>"
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$)| (?:and|or|for|of|in|from|with|to|at|on)"
              + " )(?!.*\\b(?:dates?|times?|periods?|days?|slots?|range)\\b)");

  /** "Retrieve information about plots currently available": the state behind the thing. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:(?:search|look)(?:[ _]for)?|find|"
              + ASK.substring(3)
              + "(?: information about| information on| details of)?(?: the)? (?<noun>"
              + Wording.NAME
              + ") (?:currently|still|now|presently) (?<state>available|free|vacant|unoccupied)");

  /** "See which plots are available". */
  private static final Pattern WHICH =
      Pattern.compile(
          "(?:see|know|view|check|find[ _]out|list|show|tell|browse) (?:which|what)(?: of the)?"
              + " (?<noun>"
              + Wording.NAME
              + ")(?: of (?:an?|the|each|every|any|that|this) [a-z]+)? (?:are|is)(?: still|"
              + " currently| now| already)? (?<state>(?:not )?[a-z]+)(?: for"
              + " (?:borrowing|booking|renting|rent|rental|hire|hiring|loan|reservation|use|purchase|sale)|"
              + " right now| now| at the moment| at present)?(?= ?(?:[.,;)]|$))");

  /** "View unpaid bills", "list open visits": by what is done with them or not. */
  private static final Pattern BY_DEED =
      Pattern.compile(
          ASK
              + " (?<state>open|un(?:paid|read|sold|answered|resolved|finished|published|confirmed|verified))(?:"
              + " and [a-z]+)? (?<noun>"
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$)| (?:and|or|for|of|in|from|with|to|at|on|by) )");

  /** "Track the availability of plots", "check plot availability": what tells which are free. */
  private static final Pattern AVAILABILITY =
      Pattern.compile(
          "(?:check|view|see|show|shows|display|displays|tracks?|keeps?[ _]track["
              + " _]of|monitors?|query|know|maintains?|manages?)(?: the)?(?: current| real-time)?"
              + " (?:availability(?: status)? of (?:the |each |all |every |an? |any |their"
              + " )*(?<noun>"
              + Wording.NAME
              + ")|(?<noun2>[a-z]+) availability(?: status)?)(?= ?(?:[.,;)]|$)| (?:and|so that)"
              + " )");

  private static final Set<String> TO_HAVE =
      Set.of("available", "free", "vacant", "unoccupied", "not available", "in stock");

  /** "List all plots that are not dug yet": all but those in a state. */
  private static final Pattern NOT =
      Pattern.compile(
          ASK
              + " (?<noun>"
              + Wording.NAME
              + ") (?:that|which|who) (?:are|is|have|has)(?: not|not)(?: yet)?(?: been)?"
              + " (?<state>[a-z]+)(?: yet)?(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "picked";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "that ",
        "which ",
        "what ",
        "open",
        " un",
        "who ",
        "ed",
        "upcoming",
        "availab",
        "free",
        "vacant",
        "unoccupied",
        "active",
        "archived",
        "featured",
        "future",
        "past",
        "previous",
        "overdue",
        "ongoing",
        "latest",
        "newest",
        "recent",
        "today",
        "tomorrow",
        "week",
        "month",
        "days");
  }

  /** Whether a "not" only picks some of the records. */
  static boolean isNot(Statement statement) {
    return statement.wording().first(List.of(NOT), Optional::of).isPresent();
  }

  /** Whether it is asked which of them are to be had. */
  static boolean isWhich(Statement statement) {
    return statement
        .wording()
        .first(List.of(WHICH), found -> found.text("state").filter(TO_HAVE::contains))
        .isPresent();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    facts.addAll(picked(NOT, "not ", statement, lexicon));
    for (var way :
        List.of(WAY, SHORT, BY_MOMENT, EITHER, TO_BE_HAD, BEHIND, WITHIN, WHICH, BY_DEED)) {
      facts.addAll(picked(way, "", statement, lexicon));
    }
    facts.addAll(statement.wording().all(AVAILABILITY, found -> available(found, lexicon)));
    return facts;
  }

  private static Stream<Fact> available(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("noun", lexicon)
        .or(() -> found.noun("noun2", lexicon))
        .filter(noun -> lexicon.fieldTypes().mayBeThing(noun) && !lexicon.isActor(noun.head()))
        .stream()
        .map(noun -> new Fact.Picked(noun, "available", found.span()));
  }

  private static List<Fact> picked(
      Pattern way, String before, Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            way,
            found ->
                found.noun("noun", lexicon).stream()
                    .flatMap(
                        noun ->
                            states(found)
                                .map(
                                    state -> new Fact.Picked(noun, before + state, found.span()))));
  }

  private static Stream<String> states(Wording.Found found) {
    return Stream.of("state", "other")
        .flatMap(group -> found.text(group).stream())
        .map(state -> state.replace('_', ' '));
  }
}
