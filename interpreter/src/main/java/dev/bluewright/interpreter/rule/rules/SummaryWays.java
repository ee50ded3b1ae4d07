package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** The ways of asking what many records come to, all together or in groups. */
final class SummaryWays {
  private static final String NAME = Wording.NAME;
  private static final String A = "(?:(?:an?|the|all|their|its|overall|of) )*";
  private static final String VERB =
      "(?:(?:view|views|see|sees|show|shows|display|displays|get|gets|fetch|generate|generates|provide|provides|produce|produces"
          + "|create|run|list|lists|include|includes|have|has|access|calculate|calculates|compute|computes|return|returns"
          + "|track|tracks|want|wants|know|monitor|offer|offers|retrieve|retrieves|check) )?";
  private static final String REPORT =
      "(?:reports?|summary|summaries|overview|statistics|stats|breakdown|dashboard|analytics|metrics|figures|insights|charts?)";
  private static final String LEAD =
      "(?:(?:the|an?|each|this) (?:[a-z]+ )?"
          + REPORT
          + " (?:(?:should|must|will|can) )?(?=[a-z]+s? ))?"
          + VERB
          + A
          + "(?:(?:(?:simple|basic|detailed|summary|sales|admin|analytics|reporting|statistical) )*"
          + REPORT
          + " (?:(?:of|on|for|about|with|including|displaying|showing|such as|like|:|,|(?:that|which) (?:show|shows|display|displays|include|includes|contain|contains)) )+"
          + A
          + ")?";
  private static final String BY =
      " (?:per|by|for each|for every|grouped by|in each|in every|of each|each|broken down by) (?:an? |the |each |every )?(?<by>"
          + NAME
          + ")(?: and (?:by |per )?(?<and>day|month|year|[a-z]+)(?= ?(?:[.;!]|$)))?";
  private static final String MANY =
      A + "(?<many>(?!(?:times?|days?|hours?|number)\\b)" + NAME + ")";
  private static final String MONEY =
      "(?:sales|revenues?|income|earnings|turnover|spendings?|expenses|takings)";
  private static final String AMOUNT =
      "(?:costs?|prices?|amounts?|fees?|quantit(?:y|ies)|weights?|hours|spending)";
  private static final String SEEN =
      "(?:see|view|know|check|get|retrieve|show|shows|display|displays|calculate|calculates|compute|computes|return|returns|report|reports) ";
  private static final String VALUE =
      "(?:(?<measure>total|average|mean|sum of|overall|highest|lowest|maximum|minimum) (?<value>(?!(?:number|count)\\b)"
          + NAME
          + ")|(?<money>"
          + MONEY
          + "))";
  private static final String END = "(?= ?(?:[.;!,)]|$)| and )";
  private static final String WITHIN =
      "(?: (?:(?:placed|made|created|recorded|sold|booked|ordered) )?(?:between two dates|(?:within|for|over|in|during|by) (?:an? |the )?(?:(?:given|specific|certain|selected|chosen|custom|particular|specified) )?(?:date range|time range|time period|period|time frame|timeframe|dates)))";

  static final List<Pattern> COUNTS =
      List.of(
          Pattern.compile(LEAD + "(?:total )?(?:number|count)s? of " + MANY + BY + END),
          Pattern.compile("(?:count|counts) (?:all )?(?:the )?(?<many>[a-z]+s)" + BY + END),
          Pattern.compile(
              LEAD
                  + "how many "
                  + MANY
                  + "(?: (?:there are|are there|are|were made))?"
                  + BY
                  + END));
  static final List<Pattern> VALUES =
      List.of(
          Pattern.compile(LEAD + VALUE + "(?: (?:of|from|for|in) " + MANY + ")?" + BY + END),
          Pattern.compile(
              VERB
                  + A
                  + "(?<by>daily|monthly|yearly|annual) (?:(?<money>"
                  + MONEY
                  + ")|(?<many>[a-z]+s))(?: "
                  + REPORT
                  + "| totals?)?"
                  + END),
          Pattern.compile(
              VERB + A + "(?<value>[a-z]+ " + AMOUNT + ") (?:totals?|breakdown)" + BY + END),
          Pattern.compile(VERB + A + "(?<many>[a-z]+) (?:totals?|counts?|breakdown)" + BY + END),
          Pattern.compile(
              VERB
                  + A
                  + "(?:(?<money>"
                  + MONEY
                  + ")|(?<many>[a-z]+)) "
                  + REPORT
                  + "(?:"
                  + BY
                  + "|"
                  + WITHIN
                  + ")?"
                  + END),
          Pattern.compile(
              VERB
                  + A
                  + REPORT
                  + " (?:of|on|for|about) "
                  + A
                  + "(?:(?<money>"
                  + MONEY
                  + ")|(?<many>[a-z]+(?: (?!(?:placed|made|created|recorded|sold|booked|ordered|by|per|for|within|between|grouped|in|of|and|or|to|that|which|with|from) )[a-z]+)?)(?: and (?<other>[a-z]+s))?)(?:"
                  + BY
                  + "|"
                  + WITHIN
                  + ")?"
                  + END),
          Pattern.compile( // of all that there are: "see the average price of jars"
              SEEN
                  + "(?:the )?(?<measure>total|average|mean|highest|lowest|maximum|minimum) (?<value>(?!(?:number|count)\\b)"
                  + NAME
                  + ") of (?:all )?(?:the )?(?<many>[a-z]+(?: [a-z]+)?s)(?= ?(?:[.;!]|$))"),
          Pattern.compile(
              SEEN
                  + "(?:the )?(?<measure>average|mean) (?<value>(?!(?:number|count)\\b)[a-z]+ [a-z]+)(?= ?(?:[.;!]|$))"));
  private static final String NUMBER =
      "(?<most>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)";
  static final List<Pattern> RANKED =
      List.of(
          Pattern.compile(
              LEAD
                  + "(?:top|best)(?: "
                  + NUMBER
                  + ")? (?<thing>"
                  + NAME
                  + ") (?:by|based on|in terms of|with the (?:most|highest)) "
                  + A
                  + "(?:(?:total )?(?:number|count) of (?<many>"
                  + NAME
                  + ")|(?:total )?(?<money>"
                  + MONEY
                  + "))"
                  + END),
          Pattern.compile(
              LEAD
                  + "(?:top |"
                  + NUMBER
                  + " )*(?:most |best ?-? ?|top ?-? ?)(?<deed>popular|ordered|booked|sold|selling|borrowed|rented|purchased|reserved|bought)(?: "
                  + NUMBER.replace("most", "most2")
                  + ")? (?<thing>"
                  + NAME
                  + ")"
                  + END));
  static final Pattern OVER_ALL =
      Pattern.compile(
          VERB
              + A
              + "(?:[a-z]+ )?"
              + REPORT
              + " (?:(?:of|with|including|displaying|showing|:|,|that shows|which shows) )+"
              + A
              + "(?:total )?(?:numbers?|counts?) of (?<list>"
              + NAME
              + "(?: , "
              + NAME
              + ")*(?: ,)?(?: and "
              + NAME
              + ")?)"
              + END);

  /** "See the total number of jars", and no more: of all that there are. */
  static final Pattern OF_ALL =
      Pattern.compile(
          "(?:see|view|know|check|get|retrieve) (?:the )?(?:total )?(?:number|count) of (?:all )?(?:the )?(?<list>[a-z]+(?: [a-z]+)?s)(?= ?(?:[.;!]|$))");

  /** "The dashboard shows the total number of jars, potters and kilns". */
  static final Pattern ON_DASHBOARD =
      Pattern.compile(
          "(?:(?:the|an?) (?:[a-z]+ )?"
              + REPORT
              + " (?:(?:should|must|will|can) )?)?(?:show|shows|display|displays|include|includes|contain|contains) (?:the )?total (?:number|count)s? of (?:all )?(?:the )?(?<list>[a-z]+(?: [a-z]+)?s(?: , [a-z]+(?: [a-z]+)?s)*(?: ,)?(?: and [a-z]+(?: [a-z]+)?s)?)(?= ?(?:[.;!]|$))");

  private SummaryWays() {}
}
