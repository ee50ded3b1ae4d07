package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Condition;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Formula;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.FormulaWords;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Gold potters get 20% off", "orders over 100 get a discount of 10%": who or what pays less. */
public final class ReducedRule implements WordingRule {
  private static final String GETS =
      " (?:(?:always|automatically) )?(?:get|receive|have|enjoy|are given|are granted) ";
  private static final String PART = "(?<part>\\d{1,2}(?:\\.\\d{1,2})? ?(?:%|percent))";
  private static final String LESS =
      "(?:an? )?(?:"
          + PART
          + " (?:discount|off)|discount of "
          + PART.replace("part", "part2")
          + ")(?: (?:on|off|from) (?:the|their|its) (?:total|price|order|amount|total price))?(?= ?(?:[.;!]|$))";
  private static final Pattern OF_SOME =
      Pattern.compile("^(?<state>[a-z]+) (?<who>[a-z]+s)" + GETS + LESS);
  private static final Pattern OF_MANY =
      Pattern.compile(
          "^(?<owner>[a-z]+s) (?:of|with|for) (?:(?<least>\\d{1,6}) or more|at least"
              + " (?<least2>\\d{1,6})|more than (?<more>\\d{1,6})) (?<unit>[a-z]+)"
              + GETS
              + LESS);
  private static final Pattern OVER =
      Pattern.compile(
          "^(?<owner>[a-z]+s) (?:over|above|of more than) (?:[$€£] ?)?(?<more>\\d{1,9})(?:"
              + " (?:[$€£]|dollars?|euros?|usd|eur))?"
              + GETS
              + LESS);

  @Override
  public String name() {
    return "reduced";
  }

  @Override
  public List<String> keys() {
    return List.of("discount", " off");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(List.of(OF_SOME), found -> computed(found, ofSome(found, lexicon), lexicon))
        .or(
            () ->
                wording.first(
                    List.of(OF_MANY), found -> computed(found, ofMany(found, lexicon), lexicon)))
        .or(
            () ->
                wording.first(
                    List.of(OVER),
                    found -> computed(found, bound(found, Noun.of("total")), lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Condition> ofSome(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("who", lexicon)
        .flatMap(
            who ->
                found
                    .text("state")
                    .map(state -> new Condition.InState(Optional.of(who), List.of(state), true)));
  }

  /** "Of ten or more seats": what counts them. */
  private static Optional<Condition> ofMany(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("unit", lexicon)
        .flatMap(_ -> found.text("unit"))
        .flatMap(unit -> bound(found, Noun.of("number", "of", unit)));
  }

  private static Optional<Condition> bound(Wording.Found found, Noun field) {
    var comparison = found.text("more").isPresent() ? Comparison.MORE : Comparison.AT_LEAST;
    return found
        .text("least")
        .or(() -> found.text("least2"))
        .or(() -> found.text("more"))
        .map(BigDecimal::new)
        .map(Operand.Amount::new)
        .map(most -> new Condition.Stands(Optional.empty(), field, comparison, most));
  }

  private static Optional<Fact> computed(
      Wording.Found found, Optional<Condition> condition, Lexicon lexicon) {
    var part = found.text("part").or(() -> found.text("part2"));
    var value = part.flatMap(new FormulaWords(lexicon)::read);
    return condition.isEmpty() || value.isEmpty()
        ? Optional.empty()
        : Optional.of(computed(found, condition.get(), value.get(), lexicon));
  }

  private static Fact computed(
      Wording.Found found, Condition condition, Formula value, Lexicon lexicon) {
    return new ValueFact.Computed(
        found.noun("owner", lexicon),
        Noun.of("discount"),
        List.of(new ValueFact.Computed.Case(List.of(condition), value)),
        Optional.empty(),
        found.span());
  }
}
