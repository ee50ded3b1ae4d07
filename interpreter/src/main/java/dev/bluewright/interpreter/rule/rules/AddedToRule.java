package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "The kinds of gear that members can add to their rental": gear that a rental has. */
public final class AddedToRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:(?:details|information) (?:about|of|on) (?:the |all )?)?(?:(?:various|different)"
              + " )?(?:(?:types|kinds) of )?(?<what>"
              + Wording.NAME
              + ") (?:that |which )(?:an? |the )?[a-z]+ (?:can|may|could) (?:add|attach)"
              + " (?:to|onto) (?:their|his|her|an?|the|any|each) (?<to>"
              + Wording.NAME
              + ")(?= ?(?:[.,;]|$))");

  @Override
  public String name() {
    return "added-to";
  }

  @Override
  public List<String> keys() {
    return List.of(" add ", " attach ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(WAY, found -> added(found, lexicon).ifPresent(facts::add));
    return facts;
  }

  private static Optional<Fact> added(Wording.Found found, Lexicon lexicon) {
    var what = found.noun("what", lexicon).filter(noun -> !lexicon.isGeneric(noun.head()));
    var to = found.noun("to", lexicon).filter(noun -> !lexicon.isGeneric(noun.head()));
    return what.flatMap(
        noun ->
            to.map(
                whole ->
                    new Fact.Associated(
                        noun, whole, new Fact.Way("add", true, false, true), found.span())));
  }
}
