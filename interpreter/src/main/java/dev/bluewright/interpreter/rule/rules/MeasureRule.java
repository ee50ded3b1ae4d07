package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Each post shows its number of comments", "the average rating of a recipe is shown". */
public final class MeasureRule implements WordingRule {
  private static final String MANY =
      "(?:all |the |its |their |his |her |all of its |of its |all its |all the )*(?<many>(?!how )"
          + Wording.NAME
          + ")";
  private static final String OF =
      "(?: (?:of|for|per|in|on|at|within|from|by|with|next to|beside) (?:an? |the |each |every"
          + " |that |all |any )*(?<owner>"
          + Wording.NAME
          + "))";
  private static final String SHOWN =
      "(?:each|every|an?|the|all)? ?(?!(?:(?:to|and|or|can|may)|(?:[a-z]+"
          + " )?(?:dashboard|report|summary|overview|statistics|response|endpoint|answer|suggestion))"
          + " )(?<owner>"
          + Wording.NAME
          + ") (?:"
          + Wording.MUST
          + " )?(?:show|shows|has|have|display|displays|include|includes|keep|keeps|know|knows|return|returns|carry|carries|report|reports|list|lists|contain|contains|tell|tells|track|tracks|come"
          + " with|comes with|be shown with|is shown with|are shown with|are listed with|is listed"
          + " with|is returned with|are returned with)(?: track of)? (?:also"
          + " )?(?:its|their|the|a|an|of)?(?: current| total| overall)* ?";

  /** "A booking has a number of seats" gives an amount, and counts nothing. */
  private static final String NO_AMOUNT =
      "(?!(?<=ha(?:s|ve) a )number of"
          + " (?:seats|places|spots|rooms|beds|bedrooms|bathrooms|guests|people|persons|passengers|participants|servings|portions|units|pieces|pages|floors|doors)\\b)";

  private static final List<Pattern> SHOWN_COUNTS =
      List.of(
          Pattern.compile(
              SHOWN + "(?<field>" + NO_AMOUNT + "(?:number|count|amount) of " + MANY + ")"),
          Pattern.compile(
              SHOWN
                  + "(?<field>how many "
                  + MANY
                  + ")(?: it has| they have| there are| it holds)?"),
          Pattern.compile(SHOWN + "(?<field>(?<many>[a-z]+) (?:count|counter))"));
  private static final List<Pattern> SHOWN_VALUES =
      List.of(
          Pattern.compile(
              SHOWN
                  + "(?<field>(?<measure>average|mean|total|sum"
                  + " of|highest|lowest|maximum|minimum|best) (?<value>"
                  + Wording.NAME
                  + "))(?: of (?:all )?(?:its|their|the) (?<many>"
                  + Wording.NAME
                  + "))?"));
  private static final String IS_SHOWN =
      "(?: (?:"
          + Wording.MUST
          + " (?:also )?be|is|are)(?: also| always)?"
          + " (?:shown|displayed|visible|calculated|computed|available|returned|listed|included|kept))?";
  private static final String ASKED =
      "(?:(?:show|shows|see|display|return|returns|get|view|know|list|track|calculate|calculates|compute|computes|keep|keeps|maintain|maintains|keeps?["
          + " _]track[ _]of) (?:the |an? )?)?";
  private static final String MEASURED =
      "(?<field>(?<measure>average|mean|total|highest|lowest|maximum|minimum)"
          + " (?<value>(?!(?:number|count) )"
          + Wording.NAME
          + "))";
  private static final Pattern COUNT =
      Pattern.compile(
          ASKED + "(?<field>(?:total )?(?:number|count) of " + MANY + ")" + OF + IS_SHOWN);

  /** "The number of jars is displayed with each potter". */
  private static final Pattern SHOWN_WITH =
      Pattern.compile(
          "(?<field>(?:total )?(?:number|count) of "
              + MANY
              + ") (?:is|are|should be|must be|will be)"
              + " (?:shown|displayed|returned|listed|included)"
              + OF);

  private static final Pattern HOW_MANY =
      Pattern.compile(
          "(?:(?:show|see|display|return|get|know|count|list) )?(?<field>how many "
              + MANY
              + ") (?:an? |the |each |every )?(?<owner>[a-z]+)"
              + " (?:has|have|holds|contains|received|got|gets)");
  private static final Pattern HOW_MANY_IN =
      Pattern.compile(
          "(?:(?:show|see|display|return|get|know|count|list|view) )?(?<field>how many "
              + MANY
              + ") (?:are|there are|are there) (?:in|on|of|for|at|inside) (?:an? |the |each |every"
              + " )?(?<owner>[a-z]+)");
  private static final Pattern SUM_OF =
      Pattern.compile(
          "(?<field>"
              + Wording.NAME
              + ")(?: (?:of|on|for|in) (?:an? |the |each |every )?(?<owner>"
              + Wording.NAME
              + "))? (?:is|are|be|equals|=)(?: always)?(?: calculated as| computed as)? (?:the"
              + " )?(?<measure>sum of|total of|average of) (?:the |all )*(?<value>"
              + Wording.NAME
              + ") of (?:all )?(?:of )?(?:its|their|the) (?<many>"
              + Wording.NAME
              + ")");
  private static final Pattern VALUE =
      Pattern.compile(
          ASKED
              + "(?<field>(?<measure>average|mean|highest|lowest|maximum|minimum|sum of|total of)"
              + " (?<value>"
              + Wording.NAME
              + "))"
              + OF
              + IS_SHOWN);

  /** "The total weight of all jars of a potter", "of a potter's jars". */
  private static final List<Pattern> VALUES_OF_MANY =
      List.of(
          Pattern.compile(
              ASKED
                  + MEASURED
                  + " of (?:all |the |all the |all of the )?(?<many>(?!(?:an?|each|every) )"
                  + Wording.NAME
                  + ") (?:of|for|in|on|at|per|from|within) (?:an? |each |every |the |that )(?:given"
                  + " |specific |particular )?(?<owner>"
                  + Wording.NAME
                  + ")"
                  + IS_SHOWN),
          Pattern.compile(
              ASKED
                  + MEASURED
                  + " of (?:all )?(?:an? |each |every |the )(?<owner>"
                  + Wording.NAME
                  + ") ?['’]s (?<many>"
                  + Wording.NAME
                  + ")"
                  + IS_SHOWN));

  private static final Pattern VALUE_AND_COUNT =
      Pattern.compile(
          ASKED
              + "(?<field>(?<measure>average|mean|highest|lowest) (?<value>"
              + Wording.NAME
              + ")) and (?:the )?(?:total )?(?:number|count) of "
              + MANY
              + OF
              + IS_SHOWN);
  private static final Pattern COUNT_AND_VALUE =
      Pattern.compile(
          ASKED
              + "(?:(?:the )?(?:total )?)(?:number|count) of "
              + MANY
              + " and (?:the )?(?<field>(?<measure>average|mean|highest|lowest) (?<value>"
              + Wording.NAME
              + "))"
              + OF
              + IS_SHOWN);
  private static final List<Pattern> AND_COUNTS =
      List.of(
          Pattern.compile(
              "(?:and|,|as well as) (?:its |their |the |an? )*(?<field>(?:number|count) of "
                  + MANY
                  + ")"),
          Pattern.compile(
              "(?:and|,|as well as) (?:its |their |the |an? )*(?<field>(?<many>[a-z]+) count)"));
  private static final Pattern AND_VALUE =
      Pattern.compile(
          "(?:and|,|as well as) (?:its |their |the |an?"
              + " )*(?<field>(?<measure>average|highest|lowest) (?<value>"
              + Wording.NAME
              + "))");
  private static final Pattern DEFINED =
      Pattern.compile(
          "(?<field>"
              + Wording.NAME
              + ")(?: (?:of|on|for|in) (?:an? |the |each |every )?(?<owner>"
              + Wording.NAME
              + "))? (?:is|are|be|equals|=)(?: always)?(?: calculated as| computed as| calculated"
              + " from| computed from| defined as| the result of)? (?:the )?(?<measure>sum of|total"
              + " of|average of|number of|count of|highest|lowest|maximum|minimum|latest) "
              + MANY);

  /**
   * "Each potter's details along with the count of jars", "include a count of jars for each
   * potter".
   */
  private static final List<Pattern> BESIDE =
      List.of(
          Pattern.compile(
              "(?:return|returns|show|shows|get|gets|list|lists|display|displays|fetch)"
                  + " (?:each|every|an?|the|all)? ?(?<owner>"
                  + Wording.NAME
                  + ")(?: ?['’]s?)?(?:"
                  + " (?:attributes|details|data|information|fields|record|records|profile))?(?:"
                  + " ,)? (?:along with|together with|as well as|with|including) (?:the |an? |its"
                  + " |their )?(?<field>(?:total )?(?:number|count) of "
                  + MANY
                  + ")"),
          Pattern.compile(
              "(?:include|includes|including|show|shows|return|returns) (?:an? |the"
                  + " )?(?<field>(?:total )?(?:number|count) of "
                  + MANY
                  + ")"
                  + OF));

  /** "A count of jars and the total amount spent for each potter". */
  private static final Pattern COUNT_AND_SPENT =
      Pattern.compile(
          "(?:include|includes|including|show|shows|return|returns|display|displays) (?:an? |the"
              + " )?(?:total )?(?:number|count) of "
              + MANY
              + " and (?:the |an? )?(?<field>total (?:amount |money |sum )?(?:spent|paid|earned))"
              + OF
              + IS_SHOWN);

  /** "A count of jars with labels attached for each potter": those that have one. */
  private static final Pattern COUNT_WITH =
      Pattern.compile(
          "(?:(?:include|includes|including|show|shows|return|returns|display|displays|and)"
              + " )?(?:an? |the )?(?:total )?(?:number|count) of "
              + MANY
              + " (?:with|having|that have|using|that use) (?:an? |the |any )?(?<with>"
              + Wording.NAME
              + "?)(?: (?:applied|attached|assigned|used|set))? (?:of|for|per|in) (?:an? |the |each"
              + " |every )(?<owner>"
              + Wording.NAME
              + ")");

  /** "How many times a glaze has been used": how many records say that they use it. */
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:(?:and"
              + " )?(?:show|shows|see|know|include|includes|including|return|returns|display|displays|track|tracks)"
              + " )?(?:an? |the )?(?:(?:count|number) of )?(?:how many times|(?<=(?:count|number)"
              + " of )times) (?:an? |the |that |this |each )(?<owner>"
              + Wording.NAME
              + "?) (?:has been|was|is|gets)"
              + " (?<verb>used|applied|redeemed|borrowed|lent|rented|hired|booked|ordered|reserved|sold)");

  private static final String SUM_FIELD =
      "(?<field>(?:[a-z]+ )?(?:total (?:amount|price|cost|value)s?|totals?|subtotals?|amount))";

  /** "The total is calculated from the quantity and price of its items". */
  private static final List<Pattern> TOTALS =
      List.of(
          Pattern.compile(
              "(?:the |its |an? |each )?"
                  + SUM_FIELD
                  + "(?: (?:of|for) (?:an? |the |each |every )?(?<owner>"
                  + Wording.NAME
                  + "))? (?:is|are|should be|must be|will be|be)(?: always)?(?: automatically)?"
                  + " (?:calculated|computed|derived|determined)(?: automatically)? (?:from|based"
                  + " on|as the sum of|by adding up|by summing up|by summing|using)(?: the| all|"
                  + " its| their)*(?: (?:quantity and price|price and quantity|quantities and"
                  + " prices|prices and quantities|price times quantity|quantity times"
                  + " price|prices?|amounts?|subtotals?|totals?) of)?(?: the| all| of| its| their)*"
                  + " (?<many>"
                  + Wording.NAME
                  + ")(?: in (?:it|the [a-z]+))?"),
          Pattern.compile(
              "(?:calculate|calculates|compute|computes|determine|determines|calculating)(?: the|"
                  + " an?| its)* "
                  + SUM_FIELD
                  + "(?: (?:of|for) (?:an? |the |each |every )?(?<owner>"
                  + Wording.NAME
                  + "))?(?: automatically)?(?: (?:based on|from|using|by summing|by adding up)(?:"
                  + " the| all| its| their)*(?: (?:prices?|amounts?|quantity and price|price and"
                  + " quantity) of)?(?: the| all| its| their)* (?<many>"
                  + Wording.NAME
                  + "))?(?: automatically)?(?= ?(?:[.;,!)]|$)| and )"));

  private static final List<String> KEYS =
      List.of(
          "number of",
          "count",
          "how many",
          "average",
          "mean",
          "total",
          "amount",
          "sum",
          "highest",
          "lowest",
          "maximum",
          "minimum",
          "best",
          "latest",
          "amount of");

  @Override
  public String name() {
    return "measure";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    var reader = new Measures(statement, lexicon, facts);
    TOTALS.forEach(way -> wording.each(way, reader::total));
    wording.each(VALUE_AND_COUNT, reader::valueAndCount);
    wording.each(COUNT_AND_VALUE, reader::valueAndCount);
    wording.each(COUNT_AND_SPENT, reader::countAndSpent);
    wording.each(SUM_OF, found -> reader.value(found, found.whole("many")));
    wording.each(DEFINED, reader::defined);
    VALUES_OF_MANY.forEach(
        way -> wording.each(way, found -> reader.value(found, found.whole("many"))));
    wording.each(COUNT_WITH, reader::countWith);
    wording.each(TIMES, reader::times);
    SHOWN_COUNTS.forEach(way -> wording.each(way, reader::count));
    wording.each(HOW_MANY, reader::count);
    wording.each(HOW_MANY_IN, reader::count);
    SHOWN_VALUES.forEach(
        way -> wording.each(way, found -> reader.value(found, found.whole("many"))));
    wording.each(VALUE, found -> reader.value(found, Optional.<Noun>empty()));
    wording.each(COUNT, reader::count);
    wording.each(SHOWN_WITH, reader::count);
    BESIDE.forEach(way -> wording.each(way, reader::count));
    AND_COUNTS.forEach(way -> wording.each(way, reader::alsoCount));
    wording.each(AND_VALUE, reader::alsoValue);
    return List.copyOf(facts);
  }
}
