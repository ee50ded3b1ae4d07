package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "The boathouse has boats": what is kept at the place that the system is for. */
public final class StockedRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "^(?:the|our|this) (?<place>[a-z]+(?: [a-z]+)?) (?:has|owns|stocks|lends|contains)"
              + " (?<things>[a-z]+s(?:(?: , and| ,| and) [a-z]+s){0,3}) \\.?$");

  @Override
  public String name() {
    return "stocked";
  }

  @Override
  public List<String> keys() {
    return List.of(" has ", " owns ", " stocks ", " lends ", " contains ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                found
                    .noun("place", lexicon)
                    .filter(place -> lexicon.isPlace(place.head()))
                    .map(_ -> kept(found.nouns("things", lexicon), found.span()))
                    .orElseGet(Stream::of));
  }

  private static Stream<Fact> kept(List<Noun> things, Span span) {
    return things.stream().map(thing -> new Fact.OperationOn(Operation.LIST, thing, true, span));
  }
}
