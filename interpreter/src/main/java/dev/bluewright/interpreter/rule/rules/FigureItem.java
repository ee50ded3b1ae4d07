package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.fact.ValueFact.Sum;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A figure in groups, or of the first of them, as one item of a list: "jars per potter and month",
 * "average price by kiln", "the top 5 potters by number of jars".
 */
final class FigureItem {
  private static final Comparisons WORDS = new Comparisons();
  private static final int USUAL = 10;

  private static final String NOUN = "[a-z]+(?: (?!(?:per|by|for|of|and|with|in) )[a-z]+)?";
  private static final String MANY = "(?<many>(?!(?:number|count)\\b)" + NOUN + ")";
  private static final String GROUP = "(?:an? |the |each |every )?";
  private static final String BY =
      " (?:per|by|for each|for every|grouped by|broken down by|in each|of each|each) "
          + GROUP
          + "(?<by>"
          + NOUN
          + ")(?:(?: and| ,)?(?: (?:per|by|each))? (?<and>day|month|year)"
          + "|(?: and| and per| and by| per| by) "
          + GROUP
          + "(?<and2>"
          + NOUN
          + "))?";
  private static final String MEASURE =
      "(?<measure>total|sum of|overall|average|mean|highest|largest|maximum|lowest|smallest|minimum)";
  private static final String MONEY =
      "(?<money>sales|revenues?|income|earnings|turnover|spendings?|takings)";
  private static final String NUMBER =
      "(?<most>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)";
  private static final String DONE =
      "(?: (?:sold|ordered|made|spent|earned|delivered|bought|booked|rented|used|received|produced))?";

  private static final List<Pattern> COUNTS =
      List.of(
          way("(?:total |overall )?(?:number|count)s? of (?:all )?(?:the )?", MANY, BY),
          way("how many ", MANY, "(?: there (?:are|were))?", BY));
  private static final List<Pattern> VALUES =
      List.of(
          way("(?:total |overall )?", MONEY, "(?:", BY, ")?"),
          way(MEASURE, " (?<value>", NOUN, "?)(?: of (?:all )?(?:the )?", MANY, "?)?", BY),
          way("(?<by>daily|monthly|yearly|annual) ", MONEY),
          way("(?<by>daily|monthly|yearly|annual) ", MANY));
  private static final Pattern NUMBER_EACH =
      way(
          "average (?<value>number of [a-z]+) (?:per|in an?|in each|of an?|of each) (?<many>[a-z]+)");
  private static final List<Pattern> RANKED =
      List.of(
          way(
              "(?:top|best)(?: ",
              NUMBER,
              ")? (?<thing>",
              NOUN,
              "?) (?:by|based on|in terms of|with (?:the )?(?:most|highest)) (?:the |their )?",
              "(?:(?:total )?(?:number|count) of ",
              MANY,
              "|(?:total )?(?:",
              MONEY,
              "|(?<value>(?!total |number )",
              NOUN,
              "?)",
              DONE,
              "))"),
          way(
              NUMBER,
              " (?<thing>",
              NOUN,
              "?) with (?:the )?(?:most|highest|largest)(?: total)? (?:",
              MONEY,
              "|(?<value>(?!number )",
              NOUN,
              "))"));
  private static final Map<String, String> PERIODS =
      Map.of("daily", "day", "monthly", "month", "yearly", "year", "annual", "year");

  private FigureItem() {}

  private static Pattern way(String... parts) {
    return Pattern.compile("^(?:the )?" + String.join("", parts) + " ?\\.?$");
  }

  /** What the item asks for; none where it is no figure. */
  static Optional<Fact> read(Wording item, Lexicon lexicon) {
    return item.first(RANKED, found -> ranked(found, lexicon))
        .or(() -> item.first(COUNTS, found -> grouped(found, List.of(), lexicon)))
        .or(() -> item.first(List.of(NUMBER_EACH), found -> numberEach(found, lexicon)))
        .or(() -> item.first(VALUES, found -> grouped(found, sums(found, lexicon), lexicon)));
  }

  private static Optional<Fact> grouped(Wording.Found found, List<Sum> sums, Lexicon lexicon) {
    var by =
        Stream.of("by", "and", "and2")
            .flatMap(group -> found.text(group).stream())
            .map(word -> PERIODS.getOrDefault(word, word))
            .flatMap(words -> Wording.noun(words, lexicon).stream())
            .toList();
    var many = found.whole("many");
    return many.isPresent() || !sums.isEmpty()
        ? Optional.of(new ValueFact.Summed(many, sums, by, Optional.empty(), found.span()))
        : Optional.empty();
  }

  private static List<Sum> sums(Wording.Found found, Lexicon lexicon) {
    var measure = Figures.measure(found.text("measure").orElse(""));
    return found.noun("value", lexicon).or(() -> found.whole("money")).stream()
        .map(value -> new Sum(measure, value))
        .toList();
  }

  /** "The average number of seats per booking": of all bookings, how many seats each has. */
  private static Optional<Fact> numberEach(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("many", lexicon)
        .map(
            many ->
                new ValueFact.Summed(
                    Optional.of(many),
                    found
                        .text("value")
                        .map(words -> new Noun(List.of(words.split(" ", -1))))
                        .map(value -> new Sum(Measure.AVERAGE, value))
                        .stream()
                        .toList(),
                    List.of(),
                    Optional.empty(),
                    found.span()));
  }

  private static Optional<Fact> ranked(Wording.Found found, Lexicon lexicon) {
    var most = found.text("most").flatMap(WORDS::number).map(Number::intValue).orElse(USUAL);
    var sums = sums(found, lexicon);
    var many = found.whole("many");
    return found
        .noun("thing", lexicon)
        .filter(_ -> many.isPresent() || !sums.isEmpty())
        .map(
            thing ->
                new ValueFact.Summed(many, sums, List.of(thing), Optional.of(most), found.span()));
  }
}
