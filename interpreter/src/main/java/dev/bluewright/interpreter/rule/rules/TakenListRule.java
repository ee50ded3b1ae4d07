package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "See which nets they have borrowed", "view their reserved plots": what they made by that. */
public final class TakenListRule implements WordingRule {
  private static final Noun LOAN = Noun.of("loan");
  private static final String SEE =
      "(?:view|see|list|check|browse|track|get|know)(?: all)?(?: of)?";
  private static final Map<String, String> DONE =
      Map.of(
          "registered", "register for",
          "enrolled", "enroll in",
          "booked", "book",
          "reserved", "reserve",
          "rented", "rent");
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              SEE
                  + " (?:their|his|her|my) (?:own |currently |current )*(?<done>"
                  + String.join("|", DONE.keySet())
                  + "|borrowed) (?<things>"
                  + Wording.NAME
                  + ")(?= ?(?:[.,;)]|$| and ))"),
          Pattern.compile(
              SEE
                  + " (?:which|what|the|all) (?<things>"
                  + Wording.NAME
                  + ") (?:that )?(?:they|he|she|i) (?:have |has |had )?(?:currently )?(?<done>borrowed)(?= ?(?:[.,;)]|$| and ))"));

  @Override
  public String name() {
    return "taken-list";
  }

  @Override
  public List<String> keys() {
    return List.of("registered", "enrolled", "booked", "reserved", "borrowed", "rented");
  }

  /** Whether a statement asks for what somebody took. */
  static boolean isAsked(Statement statement) {
    return WAYS.stream().anyMatch(way -> way.matcher(statement.wording().line()).find());
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAYS, found -> taken(found, lexicon));
  }

  private static Stream<Fact> taken(Wording.Found found, Lexicon lexicon) {
    var thing = found.noun("things", lexicon).filter(each -> Things.isThing(each, lexicon));
    return found.text("done").flatMap(done -> madeOf(done, lexicon)).stream()
        .filter(_ -> thing.isPresent())
        .flatMap(
            record ->
                Stream.of(
                    new Fact.OperationOn(Operation.LIST, record, found.span()),
                    new AccessFact.Own(record, AccessFact.Whose.THEIRS, found.span())));
  }

  /** What is made when something is "reserved": a reservation. */
  static Optional<Noun> madeOf(String done, Lexicon lexicon) {
    return done.equals("borrowed")
        ? Optional.of(LOAN)
        : Optional.ofNullable(DONE.get(done)).flatMap(lexicon.events()::madeBy);
  }
}
