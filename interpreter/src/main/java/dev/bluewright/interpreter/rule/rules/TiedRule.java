package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Indicate the subjects that are related to a plant": both are kept, and tied in pairs. */
public final class TiedRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:indicate|specify|note|record|identify|designate|register)s? (?:any |all |the |an? |other |which )*"
              + "(?<many>"
              + Wording.NAME
              + ") (?:(?:that|which) (?:is|are) )?"
              + "(?:related|pertinent|relevant|associated|linked|attached|applicable|belonging|connected) (?:to|with)"
              + " (?:an? |the |each |one |every )+(?<one>"
              + Wording.NAME
              + ")(?= ?(?:[.,;]|$))");

  @Override
  public String name() {
    return "tied";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "related",
        "pertinent",
        "relevant",
        "associated",
        "linked",
        "attached",
        "applicable",
        "belonging",
        "connected");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(List.of(WAY), found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var many = found.noun("many", lexicon).filter(noun -> !lexicon.isGeneric(noun.head()));
    var one = found.noun("one", lexicon).filter(noun -> !lexicon.isGeneric(noun.head()));
    return many.isPresent() && one.isPresent() && !many.equals(one)
        ? Optional.of(new Fact.Pairs(one.get(), many.get(), found.span()))
        : Optional.empty();
  }
}
