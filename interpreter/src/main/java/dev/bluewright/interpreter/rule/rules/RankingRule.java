package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.fact.ValueFact.Sum;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Which guide earned the most in a given period", "show the boats with the most outings". */
public final class RankingRule implements WordingRule {
  private static final int MANY_OF_THEM = 10;
  private static final String SEE =
      "(?:(?:show|shows|see|view|return|returns|find|get|gets|list|lists|tell|know|display|displays|identify|identifies)"
          + " )?";
  private static final String THING =
      "(?:(?:which|the|what|all) )(?<thing>(?!(?:most|top|best) )[a-z]+)";
  private static final String MONEY = "(?: (?:money|revenue|sales|income))?";
  private static final String PERIOD =
      "(?: (?:in|during|within|over|for|between) (?:(?:an?|the|any|two|some)"
          + " )?(?:(?:given|specified|chosen|selected|certain|specific|particular|query) )?(?:start"
          + " and end )?(?:period|time period|time range|date range|range of dates|dates|time"
          + " frame|timeframe|month|year|week|interval|date))?";
  private static final String END = "(?= [.;!]|$)";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              SEE
                  + THING
                  + "(?: (?:that|who|which))?(?: has| have)?"
                  + " (?<earned>earned|spent|paid|made|generated|brought"
                  + " in|donated|contributed|received) the most"
                  + MONEY
                  + PERIOD
                  + END),
          Pattern.compile(
              SEE
                  + THING
                  + "(?: (?:that|who|which))?(?: has| have)?(?: (?:been|was|were|is|are))?"
                  + " (?<deed>borrowed|booked|ordered|sold|rented|bought|reserved|purchased|hired)"
                  + " (?:the )?most(?: often)?"
                  + PERIOD
                  + END),
          Pattern.compile(
              SEE
                  + THING
                  + " (?:(?:that|who|which) (?:has|have)|with|has|have) the most (?<many>[a-z]+s)"
                  + PERIOD
                  + END));

  @Override
  public String name() {
    return "ranking";
  }

  @Override
  public List<String> keys() {
    return List.of(" most");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var thing = found.noun("thing", lexicon);
    var many =
        found
            .noun("many", lexicon)
            .or(() -> found.text("deed").flatMap(verb -> made(VerbForms.base(verb), lexicon)));
    var money = found.text("earned").map(_ -> new Sum(Measure.SUM, Noun.of("revenue")));
    return thing.isPresent() && (many.isPresent() || money.isPresent())
        ? Optional.of(
            new ValueFact.Summed(
                many,
                money.stream().toList(),
                thing.stream().toList(),
                Optional.of(isOne(found) ? 1 : MANY_OF_THEM),
                found.span()))
        : Optional.empty();
  }

  private static boolean isOne(Wording.Found found) {
    return found.text("thing").filter(Nouns::isPlural).isEmpty();
  }

  private static Optional<Noun> made(String verb, Lexicon lexicon) {
    return verb.equals("borrow") ? Optional.of(Noun.of("loan")) : lexicon.events().madeBy(verb);
  }
}
