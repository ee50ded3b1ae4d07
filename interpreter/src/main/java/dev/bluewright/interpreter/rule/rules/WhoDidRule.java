package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Hosts can see who booked their cabins": the bookings of a cabin, which tell whose they are. */
public final class WhoDidRule implements WordingRule {
  private static final String DETERMINER =
      "(?:(?<own>their|my|our)|his|her|an?|the|each|any|which|what|a (?:particular|specific|given|certain|single)"
          + "|(?:particular|specific))";
  private static final String ASK =
      "(?:(?:see|view|know|list|check|track|find|find out|look up|keep track of|retrieve|tell|show|display|get)"
          + "(?: (?:the )?(?:information|details|data|info))?(?: ?,? (?:such as|like|about|on))?)";
  private static final String END =
      "(?= ?(?:[.,;]|or (?:what|which|who)|and (?:what|which|who)|$))";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:^(?<actor>[a-z]+) (?:can|may|should be able to|must be able to|are able to) )?(?<asked>"
                  + ASK
                  + " (?:a list of |all )?"
                  + "(?:who|everyone who|everybody who|the (?:people|users|members|guests|customers) who)"
                  + "(?: has| have| is| are)? (?<verb>[a-z]+(?:ed|ied|ing)|bought|took|taken)(?: for| up for| to| in| on| out)?"
                  + " "
                  + DETERMINER
                  + " (?:own )?(?<thing>"
                  + Wording.NAME
                  + "))"
                  + END),
          Pattern.compile(
              "(?<asked>(?:"
                  + ASK
                  + " |(?<=or |and ))(?:which|what)(?: are the)? (?<thing>"
                  + Wording.NAME
                  + ")(?: (?:were|are|was|is|have been|has been))? (?<verb>[a-z]+(?:ed|ied)|bought|taken|checked-out)(?: out)?"
                  + " by (?:a|an|the|each|any|which|what) (?:(?:particular|specific|given|certain|single) )?"
                  + Wording.NAME
                  + ")"
                  + END));

  /** What is had by those who took it: the loans tell, where it is lent. */
  private static final Set<String> HAD =
      Set.of("take", "took", "taken", "check", "checked-out", "borrow");

  private static final List<String> KEYS = List.of("who ", "which ", "what ");

  @Override
  public String name() {
    return "who-did";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  /** Whether that is what the sentence wishes to know. */
  public static boolean isAsked(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording.mentions(KEYS)
        && wording
            .first(
                WAYS,
                found -> verb(found).filter(verb -> isHad(verb) || made(verb, lexicon).isPresent()))
            .isPresent();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAYS, found -> read(found, lexicon));
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    return verb(found).filter(WhoDidRule::isHad).isPresent()
        ? had(found, lexicon)
        : made(found, lexicon).stream().flatMap(made -> facts(made, found, lexicon));
  }

  private static Stream<Fact> had(Wording.Found found, Lexicon lexicon) {
    return found.noun("thing", lexicon).stream()
        .map(thing -> new TieFact.Belonging(thing, Noun.of("user"), false, found.span("asked")));
  }

  private static boolean isHad(String verb) {
    return HAD.contains(verb);
  }

  private static Stream<Fact> facts(Noun made, Wording.Found found, Lexicon lexicon) {
    var span = found.span("asked");
    var actor =
        found.noun("actor", lexicon).stream()
            .<Fact>map(noun -> new Fact.ActorNamed(noun, found.span("actor")));
    var asked =
        found.noun("thing", lexicon).stream()
            .<Fact>flatMap(
                thing ->
                    Stream.concat(
                        Stream.of(
                            new Fact.OperationOn(Operation.LIST, made, span),
                            new Fact.QueryOn(
                                Fact.Query.WITH, Optional.of(thing), List.of(made), span)),
                        of(made, thing, span, lexicon)));
    var own =
        found.noun("thing", lexicon).stream()
            .filter(_ -> found.text("own").isPresent())
            .<Fact>map(
                thing -> new AccessFact.Own(thing, AccessFact.Whose.THEIRS, found.span("thing")));
    return Stream.of(actor, asked, own).flatMap(facts -> facts);
  }

  /** What was made is of the thing, unless that is somebody. */
  static Stream<Fact> of(Noun made, Noun thing, Span span, Lexicon lexicon) {
    return lexicon.people().endOf(thing.text()).isPresent()
        ? Stream.empty()
        : Stream.of(new Fact.RelationOf(Optional.of(made), false, thing, span));
  }

  private static Optional<Noun> made(Wording.Found found, Lexicon lexicon) {
    return verb(found).flatMap(verb -> made(verb, lexicon));
  }

  private static Optional<String> verb(Wording.Found found) {
    return found.text("verb").map(VerbForms::base);
  }

  private static Optional<Noun> made(String verb, Lexicon lexicon) {
    return lexicon.events().madeBy(verb).or(() -> lexicon.events().tiedBy(verb));
  }
}
