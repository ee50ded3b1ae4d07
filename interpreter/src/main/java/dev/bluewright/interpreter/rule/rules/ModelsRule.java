package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "At least three models: one for plots, one for seed orders and one for notes on plots". */
public final class ModelsRule implements WordingRule {
  private static final String MODELS = "(?:models|tables|entities|collections|classes|resources)";
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:at least |at minimum |only |exactly )?(?:two|three|four|five|six|seven|\\d) (?:[a-z]+ )?"
              + MODELS
              + "(?: in addition to [a-z ]+?)?");
  private static final Pattern ONE =
      Pattern.compile(
          "(?:one|another|a (?:second|third|fourth)(?: one)?) (?:for|to (?:store|keep|hold)|of) (?:the |all |each |every )?(?<thing>[a-z]+(?: (?!(?:and|or|on|about|of|for|to|made|written|posted|placed|left|given) )[a-z]+)?)"
              + "(?: (?:(?:made|written|posted|placed|left|given) )?(?:on|about|of|for|to) (?:the |an? |each )?(?<about>"
              + Wording.NAME
              + "))?(?= ?(?:[.,;]|and |$))");

  @Override
  public String name() {
    return "models";
  }

  @Override
  public List<String> keys() {
    return List.of("models", "tables", "entities", "collections", "classes", "resources");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var facts = new ArrayList<Fact>();
    wording.each(COUNTED, found -> facts.add(new Fact.Framing(found.span())));
    if (facts.isEmpty()) {
      return List.of();
    }
    var things = new ArrayList<Noun>();
    wording.each(ONE, found -> thing(found, lexicon, facts).ifPresent(things::add));
    return things.size() > 1 ? facts : List.of();
  }

  private static Optional<Noun> thing(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var thing = found.noun("thing", lexicon).filter(noun -> !lexicon.isGeneric(noun.text()));
    thing.ifPresent(
        noun -> {
          facts.add(new Fact.EntityNamed(noun, found.span()));
          found
              .noun("about", lexicon)
              .ifPresent(
                  about ->
                      facts.add(new Fact.RelationOf(thing, false, about, found.span("about"))));
        });
    return thing;
  }
}
