package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "If a purchase would exceed the budget, it is rejected", "the sum of its payments must not exceed
 * its price": what records come to together is no more than a value of what they belong to.
 */
public final class CappedRule implements WordingRule {
  private static final String MANY = "(?:(?:an?|the|any|all|new|its|their|of) )*(?<many>[a-z]+)";
  private static final String EXCEED =
      "(?:exceeds?|exceeding|goes over|go over|is over|is above|is (?:higher|greater|more) than)";
  private static final String LIMIT =
      "(?:(?:the|its|their|an?) )?(?:(?:remaining|available|total) )?(?<limit>[a-z]+(?: (?!of |is"
          + " |are )[a-z]+)?)(?: of (?:the|its|an?) (?<whole>[a-z]+))?";
  private static final String REFUSED =
      "(?:is|are|must be|should be|will be|gets) (?:rejected|refused|declined|denied|not"
          + " (?:allowed|accepted|possible|permitted))";
  private static final String END = "(?= [.;!]|$)";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:if|when) "
                  + MANY
                  + " (?:would |will )?"
                  + EXCEED
                  + " "
                  + LIMIT
                  + "(?: ,)? (?:then )?(?:it|the [a-z]+) "
                  + REFUSED
                  + END),
          Pattern.compile(
              MANY
                  + " (?:(?:that|which) (?:would )?)?"
                  + EXCEED
                  + " "
                  + LIMIT
                  + " "
                  + REFUSED
                  + END),
          Pattern.compile(
              "(?:the )?(?:sum|total)(?: amount)? of "
                  + MANY
                  + "(?: (?:of|on|for|in) (?:an?|the|each|its) [a-z]+)? "
                  + Wording.MUST_NOT
                  + " (?:exceed|be (?:more|higher|greater|larger) than) "
                  + LIMIT
                  + END));

  @Override
  public String name() {
    return "capped";
  }

  @Override
  public List<String> keys() {
    return List.of("exceed", " over ", " above ", " than ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var many = found.noun("many", lexicon);
    var limit = found.noun("limit", lexicon);
    return many.isPresent() && limit.isPresent()
        ? Optional.of(
            new BoundFact.Capped(
                many.get(), limit.get(), found.noun("whole", lexicon), found.span()))
        : Optional.empty();
  }
}
