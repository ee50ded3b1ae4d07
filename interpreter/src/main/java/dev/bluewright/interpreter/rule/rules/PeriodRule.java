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
      "(?:(?:an?|the|some|certain|specific|given|particular|chosen|selected|desired|their|fixed|limited)"
          + " )*";
  private static final String DAYS =
      "(?:dates|date range|range of dates|number of days|days|nights|number of nights)";
  private static final String TIMES =
      "(?:period of time|time period|period|time range|time frame|timeframe|duration|length of"
          + " time|hours|number of hours|amount of time)";
  private static final Pattern WAY =
      Pattern.compile(
          "(?<verb>book|reserve|rent|hire|borrow)(?:s|ing)? (?:(?:an?|the|any|available)"
              + " )*(?<thing>"
              + Wording.NAME
              + ") (?:for|over|during) (?<when>"
              + SOME
              + "(?:(?<days>"
              + DAYS
              + ")|"
              + TIMES
              + "))(?= ?(?:[.,;)]|$| and | or | from | at ))");

  /** "Rent a plot from a start day to an end day": both by their names. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(?<verb>book|reserve|rent|hire|borrow)(?:s|ing)? (?:(?:an?|the|any|available)"
              + " )*(?<thing>"
              + Wording.NAME
              + ") (?:from|between|by (?:giving|choosing|selecting|specifying)|with) (?<when>(?:an?"
              + " |the |their )?(?<from>(?:start|begin|starting|pickup|pick[ -]up|arrival|check["
              + " -]in) (?:date|time|day)) (?:to|until|till|and|through) (?:an? |the"
              + " )?(?<to>(?:end|ending|return|dropoff|drop[ -]off|departure|check[ -]out)"
              + " (?:date|time|day)))(?= ?(?:[.,;)]|$| and | or ))");

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
    var wording = statement.wording();
    return Stream.concat(
            wording.all(WAY, found -> read(found, lexicon)).stream(),
            wording.all(ENDS, found -> ends(found, lexicon)).stream())
        .toList();
  }

  private static Stream<Fact> ends(Wording.Found found, Lexicon lexicon) {
    return made(found, lexicon).stream()
        .flatMap(
            made ->
                Stream.of("from", "to")
                    .flatMap(edge -> found.whole(edge).stream())
                    .map(
                        field ->
                            new Fact.FieldOf(Optional.of(made), field, false, found.span("when"))));
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
    return itself.or(() -> thing.flatMap(_ -> madeBy(found.text("verb").orElseThrow(), lexicon)));
  }

  /** To hire makes a hire, where such a class is told of. */
  private static Optional<Noun> madeBy(String verb, Lexicon lexicon) {
    return lexicon
        .events()
        .madeBy(verb)
        .or(() -> Optional.of(Noun.of(verb)).filter(lexicon.classes()::has));
  }
}
