package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Condition;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Cancel upcoming bookings", "view their bookings and cancel them (only upcoming ones)". */
public final class UpcomingRule implements WordingRule {
  private static final String VERB =
      "(?<deed>(?<verb>cancel|reschedule|change|edit|update|modify|delete) ";
  private static final String UPCOMING = "(?:upcoming|future)";
  private static final String END = "(?= ?(?:[.;!,]|$))";
  private static final String EARLIER =
      "(?:their|his|her|its|the|my|all) (?:[a-z]+ )?(?<thing>"
          + "[a-z]+s) (?:, |and |and also |and to |, and )(?:can |may |to )?";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              VERB
                  + "(?:only )?(?:their |his |her |its |the |my |any )?(?:own )?"
                  + UPCOMING
                  + " (?!ones\\b)(?<thing>"
                  + Wording.NAME
                  + "))"
                  + END),
          Pattern.compile(
              EARLIER + VERB + "(?:only )?(?:the )?" + UPCOMING + " (?:ones|bookings))" + END),
          Pattern.compile(
              EARLIER
                  + VERB
                  + "(?:them|those) [(] (?:but )?(?:only )?(?:the |if (?:they are )?)?"
                  + UPCOMING
                  + "(?: ones| [a-z]+s)?(?: only)? [)])"
                  + END));

  @Override
  public String name() {
    return "upcoming";
  }

  @Override
  public List<String> keys() {
    return List.of("upcoming", "future");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, statement, lexicon)).stream()
        .toList();
  }

  private static Optional<Fact> read(Wording.Found found, Statement statement, Lexicon lexicon) {
    var noun = found.noun("thing", lexicon);
    return found
        .text("verb")
        .filter(_ -> noun.isPresent())
        .map(
            verb ->
                new DeedFact.Guarded(
                    List.of(verb),
                    noun,
                    List.of(new Condition.Passed(Optional.empty(), Noun.of("start"), false)),
                    true,
                    statement.sentence().text(),
                    found.span("deed")));
  }
}
