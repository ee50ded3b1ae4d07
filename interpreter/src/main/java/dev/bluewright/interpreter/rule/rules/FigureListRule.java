package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** "Statistics such as the number of jars, total kilns and the average price": each of them. */
public final class FigureListRule implements WordingRule {
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:(?:view|see|show|shows|display|displays|get|provide|provides|include|includes|return|returns)"
              + " )?(?:the |an? |some )?(?:[a-z]+ )?(?:statistics|stats|figures|metrics|dashboard|analytics|summary|overview|reports?)"
              + "(?: (?:of|with|including|showing|displaying|displays|shows|such as|like|for|:|,|(?:that|which) (?:shows?|displays?|includes?)))+");

  /** "See the revenue per day and the number of jars by kiln": figures, and no word for them. */
  private static final Pattern SEEN =
      Pattern.compile(
          "(?:view|see|show|shows|display|displays|get|provide|provides|include|includes|return|returns|calculate|calculates|report|reports|track)(?= )");

  private static final List<String> KEYS =
      List.of(
          "statistic",
          "stats",
          "figures",
          "metrics",
          "dashboard",
          "analytics",
          "summary",
          "overview",
          "report",
          " per ",
          " by ",
          "number of",
          "total",
          "average",
          "revenue");

  @Override
  public String name() {
    return "figure-list";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            List.of(LEAD),
            found ->
                all(found.span(), statement, item -> figure(Wording.of(item.tokens()), lexicon)))
        .or(
            () ->
                statement
                    .wording()
                    .first(
                        List.of(SEEN),
                        found -> all(found.span(), statement, item -> grouped(item, lexicon))))
        .orElse(List.of());
  }

  /** All of what follows, where each is a figure and there are several. */
  private static Optional<List<Fact>> all(
      Span lead, Statement statement, Function<TokenList.Item, Optional<Fact>> figure) {
    var items =
        TokenList.of(
            statement.tokens().stream()
                .filter(token -> token.span().start() >= lead.end())
                .toList());
    var facts = new ArrayList<Fact>();
    for (var item : items) {
      figure
          .apply(item)
          .map(fact -> facts.isEmpty() ? within(lead.cover(item.span()), fact) : fact)
          .ifPresent(facts::add);
    }
    return facts.size() > 1 && facts.size() == items.size() ? Optional.of(facts) : Optional.empty();
  }

  /** What stands without a word for figures tells of each of them what it is of. */
  private static Optional<Fact> grouped(TokenList.Item item, Lexicon lexicon) {
    return FigureItem.read(Wording.of(item.tokens()), lexicon)
        .filter(fact -> fact instanceof ValueFact.Summed summed && !summed.by().isEmpty());
  }

  private static Optional<Fact> figure(Wording wording, Lexicon lexicon) {
    return Figures.number(wording, lexicon)
        .or(() -> FigureItem.read(wording, lexicon))
        .or(() -> Figures.total(wording, lexicon))
        .or(() -> Figures.value(wording, lexicon));
  }

  /** The first of them, with the words that lead to it. */
  private static Fact within(Span span, Fact fact) {
    return switch (fact) {
      case ValueFact.Totals(var nouns, _) -> new ValueFact.Totals(nouns, span);
      case ValueFact.Summed(var many, var sums, var by, var most, _) ->
          new ValueFact.Summed(many, sums, by, most, span);
      case Fact other -> other;
    };
  }
}
