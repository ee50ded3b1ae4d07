package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Jars by month", and below "the following figures:" also "average price": reports. */
public final class FigureBulletRule implements WordingRule {
  private static final Pattern FIGURES =
      Pattern.compile(
          ".*\\b(?:metrics?|figures?|statistics?|stats|kpis?|reports?|charts?|graphs?|summary|summaries|analytics"
              + "|insights)\\b.*",
          Pattern.DOTALL);

  private static final Pattern BY_PERIOD =
      Pattern.compile(
          "^(?:the )?(?:(?:total|overall) )?(?:(?:number|count) of )?(?<many>[a-z]+(?: [a-z]+)?s)"
              + " (?:by|per|each|in each) (?<by>day|week|month|quarter|year) ?\\.?$");

  private static final Pattern BY_VALUE =
      Pattern.compile(
          "^(?:the )?(?:(?:total|overall) )?(?<many>[a-z]+(?: [a-z]+)?s) (?:by|per|for each)"
              + " (?<by>[a-z]+(?: [a-z]+)?) ?\\.?$");

  @Override
  public String name() {
    return "figure-bullet";
  }

  @Override
  public List<String> keys() {
    return List.of(
        " by ", " per ", "each ", "number", "count", "total", "sum", "average", "mean", "est ",
        "imum");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    if (statement.passage().kind() != Passage.Kind.BULLET || statement.introduces()) {
      return List.of();
    }
    var wording = statement.wording();
    var byPeriod = wording.first(List.of(BY_PERIOD), found -> grouped(found, lexicon));
    return (byPeriod.isPresent() || !isFigure(statement)
            ? byPeriod
            : Figures.number(wording, lexicon)
                .or(() -> FigureItem.read(wording, lexicon))
                .or(() -> wording.first(List.of(BY_VALUE), found -> grouped(found, lexicon)))
                .or(() -> Figures.value(wording, lexicon)))
        .stream().toList();
  }

  private static boolean isFigure(Statement statement) {
    return statement.passage().proseAbove().stream()
        .limit(1)
        .map(Prose::text)
        .anyMatch(text -> FIGURES.matcher(text.toLowerCase(Locale.ROOT)).matches());
  }

  private static Optional<Fact> grouped(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("many", lexicon)
        .map(
            many ->
                new ValueFact.Summed(
                    Optional.of(many),
                    List.of(),
                    found.noun("by", lexicon).stream().toList(),
                    Optional.empty(),
                    found.span()));
  }
}
