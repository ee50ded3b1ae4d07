package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Rate recipes from 1 to 5", "a rating of 1 to 10", "(1-5 stars)" after a rating. */
public final class ScaleRule implements WordingRule {
  private static final String SCALE =
      "(?:(?:from|between|of|out of|with|giving it|on a scale of|on a scale from|a|an|\\() )*"
          + "(?<low>[01]) (?:to|-|–|and|through) (?<high>\\d{1,3})(?: stars?| points?| scale)?(?: \\))?";
  private static final Pattern RATES =
      Pattern.compile("rate (?:[a-z]+ ){0,4}?(?<scale>" + SCALE + ")");
  private static final Pattern RATING =
      Pattern.compile(
          "(?<field>rating|score|stars|grade)s? (?:is |are |must be |should be )?(?<scale>(?:of|from|out of|on) "
              + SCALE
              + ")");

  private static final List<String> KEYS = List.of("rate ", "rating", "score", "stars", "grade");

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    wording.each(
        RATES, found -> add(found, Optional.of(Noun.of("rating")), Noun.of("score"), facts));
    wording.each(
        RATING,
        found -> {
          var field = found.noun("field", lexicon);
          field.ifPresent(noun -> add(found, statement.owner(), noun, facts));
        });
    return facts;
  }

  private static void add(Wording.Found found, Optional<Noun> owner, Noun field, List<Fact> facts) {
    var low = new BigDecimal(found.text("low").orElse("0"));
    var high = new BigDecimal(found.text("high").orElse("0"));
    if (low.compareTo(high) < 0) {
      var span = found.span("scale");
      facts.add(new Fact.LimitOf(owner, field, new Limit.Least(low), span));
      facts.add(new Fact.LimitOf(owner, field, new Limit.Greatest(high), span));
    }
  }
}
