package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Fact.Sum;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Total sales by month", "the top 5 potters by number of jars", "a report of jars per kiln". */
public final class SummaryRule implements WordingRule {
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

  private static final List<Pattern> COUNTS =
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
  private static final List<Pattern> VALUES =
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
          Pattern.compile(VERB + A + "(?<value>[a-z]+ " + AMOUNT + ") (?:totals?|breakdown)" + BY + END),
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
                  + END));
  private static final String NUMBER =
      "(?<most>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)";
  private static final List<Pattern> RANKED =
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
  private static final Pattern OVER_ALL =
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
  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?:see|view|know|check|get|retrieve) (?:the )?(?:total )?(?:number|count) of (?:all )?(?:the )?(?<list>[a-z]+(?: [a-z]+)?s)(?= ?(?:[.;!]|$))");

  /** "The dashboard shows the total number of jars, potters and kilns". */
  private static final Pattern ON_DASHBOARD =
      Pattern.compile(
          "(?:(?:the|an?) (?:[a-z]+ )?"
              + REPORT
              + " (?:(?:should|must|will|can) )?)?(?:show|shows|display|displays|include|includes|contain|contains) (?:the )?total (?:number|count)s? of (?:all )?(?:the )?(?<list>[a-z]+(?: [a-z]+)?s(?: , [a-z]+(?: [a-z]+)?s)*(?: ,)?(?: and [a-z]+(?: [a-z]+)?s)?)(?= ?(?:[.;!]|$))");

  private static final Pattern JOINED = Pattern.compile("(?: ,)? and | , ");

  /** "See the average price of jars": of all that there are. */
  private static final List<Pattern> VALUES_OF_ALL =
      List.of(
          Pattern.compile(
              SEEN
                  + "(?:the )?(?<measure>total|average|mean|highest|lowest|maximum|minimum) (?<value>(?!(?:number|count)\\b)"
                  + NAME
                  + ") of (?:all )?(?:the )?(?<many>[a-z]+(?: [a-z]+)?s)(?= ?(?:[.;!]|$))"),
          Pattern.compile(
              SEEN
                  + "(?:the )?(?<measure>average|mean) (?<value>(?!(?:number|count)\\b)[a-z]+ [a-z]+)(?= ?(?:[.;!]|$))"));
  private static final Map<String, String> PERIODS =
      Map.of("daily", "day", "monthly", "month", "yearly", "year", "annual", "year");
  private static final Comparisons WORDS = new Comparisons();

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "number",
        "count",
        "how many",
        "total",
        "average",
        "report",
        "summar",
        "overview",
        "statistic",
        "stats",
        "breakdown",
        "dashboard",
        "analytic",
        "metric",
        "top ",
        "most ",
        "best",
        "sales",
        "revenue",
        "income",
        "earning",
        "spending",
        "expenses",
        "turnover",
        "highest",
        "lowest");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    RANKED.forEach(way -> wording.each(way, found -> ranked(found, lexicon, facts)));
    List.of(OVER_ALL, OF_ALL, ON_DASHBOARD)
        .forEach(way -> wording.each(way, found -> overAll(found, lexicon, facts)));
    COUNTS.forEach(way -> wording.each(way, found -> count(found, lexicon, facts)));
    VALUES.forEach(way -> wording.each(way, found -> value(found, lexicon, facts)));
    VALUES_OF_ALL.forEach(way -> wording.each(way, found -> value(found, lexicon, facts)));
    return facts;
  }

  private static void count(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    add(found, found.whole("many"), List.of(), by(found, lexicon), Optional.empty(), facts);
  }

  private static void value(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var many = found.whole("many");
    var money = found.text("money").flatMap(Wording::whole);
    var sums =
        found
            .noun("value", lexicon)
            .map(value -> new Sum(measure(found.text("measure").orElse("")), value))
            .or(() -> money.map(value -> new Sum(Measure.SUM, value)))
            .stream()
            .toList();
    var group = by(found, lexicon);
    add(found, many, sums, group, Optional.empty(), facts);
    found
        .noun("other", lexicon)
        .ifPresent(
            other ->
                facts.add(
                    new Fact.Summed(
                        Optional.of(other), sums, group, Optional.empty(), found.span())));
  }

  /** "Per potter and month": each group is of one potter in one month. */
  private static List<Noun> by(Wording.Found found, Lexicon lexicon) {
    return Stream.of(found.text("by"), found.text("and"))
        .flatMap(Optional::stream)
        .map(word -> PERIODS.getOrDefault(word, word))
        .flatMap(words -> Wording.noun(words, lexicon).stream())
        .toList();
  }

  private static void ranked(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var most = found.text("most").or(() -> found.text("most2")).flatMap(WORDS::number);
    var money = found.text("money").flatMap(Wording::whole);
    var sums = money.map(value -> new Sum(Measure.SUM, value)).stream().toList();
    var thing = found.noun("thing", lexicon);
    var many =
        found
            .whole("many")
            .or(() -> found.text("deed").flatMap(verb -> made(VerbForms.base(verb), lexicon)));
    if (thing.isPresent()) {
      add(found, many, sums, thing.stream().toList(), Optional.of(most.map(n -> n.intValue()).orElse(10)), facts);
    }
  }

  /** What is counted: of what is borrowed the loans, whether they are kept or not. */
  private static Optional<Noun> made(String verb, Lexicon lexicon) {
    return verb.equals("borrow") ? Optional.of(Noun.of("loan")) : lexicon.events().madeBy(verb);
  }

  private static void overAll(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var names = JOINED.splitAsStream(found.text("list").orElse("")).toList();
    var nouns =
        names.stream().map(name -> Wording.noun(name.replaceFirst("^the ", ""), lexicon)).toList();
    if (nouns.stream().allMatch(Optional::isPresent) && !overlaps(found, facts)) {
      facts.add(new Fact.Totals(nouns.stream().flatMap(Optional::stream).toList(), found.span()));
    }
  }

  private static void add(
      Wording.Found found,
      Optional<Noun> many,
      List<Sum> sums,
      List<Noun> by,
      Optional<Integer> most,
      List<Fact> facts) {
    if (!overlaps(found, facts) && (many.isPresent() || !sums.isEmpty() || !by.isEmpty())) {
      facts.add(new Fact.Summed(many, sums, by, most, found.span()));
    }
  }

  private static boolean overlaps(Wording.Found found, List<Fact> facts) {
    return facts.stream().anyMatch(fact -> fact.span().overlaps(found.span()));
  }

  private static Measure measure(String words) {
    return switch (words) {
      case "average", "mean" -> Measure.AVERAGE;
      case "highest", "maximum" -> Measure.GREATEST;
      case "lowest", "minimum" -> Measure.LEAST;
      case String _ -> Measure.SUM;
    };
  }
}
