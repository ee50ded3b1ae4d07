package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Reserve a plot for a period of time", "book plots for certain dates": from when to when. */
public final class PeriodRule implements WordingRule {
  private static final String SOME =
      "(?:(?:an?|the|some|certain|specific|given|particular|chosen|selected|desired|their|fixed|limited) )*";
  private static final String DAYS =
      "(?:dates|date range|range of dates|number of days|days|nights|number of nights)";
  private static final String TIMES =
      "(?:period of time|time period|period|time range|time frame|timeframe|duration|length of time|hours|number of hours|amount of time)";
  private static final Pattern WAY =
      Pattern.compile(
          "(?<verb>book|reserve|rent|hire|borrow)(?:s|ing)? (?:(?:an?|the|any|available) )*(?<thing>"
              + Wording.NAME
              + ") (?:for|over|during) (?<when>"
              + SOME
              + "(?:(?<days>"
              + DAYS
              + ")|"
              + TIMES
              + "))(?= ?(?:[.,;)]|$| and | or | from | at ))");

  @Override
  public String name() {
    return "period";
  }

  @Override
  public List<String> keys() {
    return List.of("book", "reserv", "rent", "hire", "hiring", "borrow");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> read(found, lexicon));
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    var made = made(found, lexicon);
    var kind = found.text("days").isPresent() ? "date" : "time";
    return made.stream()
        .flatMap(
            noun ->
                Stream.of("start", "end")
                    .map(
                        edge ->
                            new Fact.FieldOf(
                                Optional.of(noun),
                                new Noun(List.of(edge, kind)),
                                false,
                                found.span("when"))));
  }

  private static Optional<Noun> made(Wording.Found found, Lexicon lexicon) {
    var thing = found.noun("thing", lexicon);
    var itself = thing.filter(noun -> lexicon.events().isEvent(noun.head()));
    return itself.or(
        () -> thing.flatMap(_ -> lexicon.events().madeBy(found.text("verb").orElseThrow())));
  }
}
