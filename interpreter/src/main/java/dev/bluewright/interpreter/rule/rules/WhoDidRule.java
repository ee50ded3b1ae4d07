package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Hosts can see who booked their cabins": the bookings of a cabin, which tell whose they are. */
public final class WhoDidRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:^(?<actor>[a-z]+) (?:can|may|should be able to|must be able to|are able to) )?(?<asked>(?:see|view|know|list|check|track|find out|look up) (?:a list of |all )?"
              + "(?:who|everyone who|everybody who|the (?:people|users|members|guests|customers) who)"
              + "(?: has| have| is| are)? (?<verb>[a-z]+(?:ed|ied|ing)|bought)(?: for| up for| to| in| on)?"
              + " (?:(?<own>their|my|our)|his|her|an?|the|each|any) (?:own )?(?<thing>"
              + Wording.NAME
              + "))(?= ?(?:[.,;]|$))");

  private static final List<String> KEYS = List.of(" who ");

  @Override
  public String name() {
    return "who-did";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  /** Whether that is what the sentence wishes to know. */
  static boolean isAsked(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording.mentions(KEYS)
        && wording.first(List.of(WAY), found -> made(found, lexicon)).isPresent();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found -> made(found, lexicon).stream().flatMap(made -> facts(made, found, lexicon)));
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
    return found.text("verb").map(VerbForms::base).flatMap(verb -> made(verb, lexicon));
  }

  private static Optional<Noun> made(String verb, Lexicon lexicon) {
    return lexicon.events().madeBy(verb).or(() -> lexicon.events().tiedBy(verb));
  }
}
