package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Track seed inventory", "manage stock levels": how many there are of each. */
public final class InventoryRule implements WordingRule {
  private static final Noun USUAL = Noun.of("product");
  private static final Pattern WAY =
      Pattern.compile(
          "(?:manages?|managing|tracks?|tracking|handles?|handling|updates?|updating|maintains?|monitors?|keeps?[ _]track[ _]of)"
              + " (?:the |its |our )?(?:(?<thing>(?!their |inventory |stock )[a-z]+(?: [a-z]+)?) )?"
              + "(?:inventory(?: levels?| management)?|stock levels?)(?= ?(?:[.,;)]|$)| (?:and|of) )");

  @Override
  public String name() {
    return "inventory";
  }

  @Override
  public List<String> keys() {
    return List.of("inventory", "stock");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                Stream.of(found.noun("thing", lexicon).orElse(USUAL))
                    .filter(thing -> thing.equals(USUAL) || lexicon.isUsualThing(thing))
                    .map(
                        thing ->
                            new Fact.FieldOf(
                                Optional.of(thing), Noun.of("stock"), false, found.span())));
  }
}
