package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "The age of each tram can not be older than thirty years": how old something may be. */
public final class AgeRule implements WordingRule {
  private static final Comparisons WORDS = new Comparisons();
  private static final Map<String, BigDecimal> ROUND =
      Map.of(
          "fifteen", BigDecimal.valueOf(15),
          "eighteen", BigDecimal.valueOf(18),
          "twenty", BigDecimal.valueOf(20),
          "thirty", BigDecimal.valueOf(30),
          "forty", BigDecimal.valueOf(40),
          "fifty", BigDecimal.valueOf(50));
  private static final Noun AGE = Noun.of("age");
  private static final String WHOSE =
      "(?:the )?(?:age of )?(?:an?|the|each|every|any|all) (?<noun>"
          + Wording.NAME
          + "?)(?: (?:that is |being"
          + " )?(?:submitted|added|entered|given|registered|created|posted))?";
  private static final String YEARS =
      " (?<number>\\d{1,3}|[a-z]+) years?(?: old| of age)?(?= ?(?:[.,;)]|$)| (?:when|to|and)\\b)";

  private record Way(Comparison comparison, Pattern pattern) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(
              Comparison.AT_MOST,
              Pattern.compile(
                  WHOSE
                      + " "
                      + Wording.MUST_NOT
                      + " (?:be (?:older|more|greater|higher|over)(?: than)?|exceed)"
                      + YEARS)),
          new Way(
              Comparison.AT_MOST,
              Pattern.compile(
                  WHOSE
                      + " "
                      + Wording.MUST
                      + " be (?:at most|no more than|not more than|no older than|not older than)"
                      + YEARS)),
          new Way(
              Comparison.AT_LEAST,
              Pattern.compile(
                  WHOSE
                      + " "
                      + Wording.MUST_NOT
                      + " be (?:younger|less|lower|under|fewer)(?: than)?"
                      + YEARS)),
          new Way(
              Comparison.AT_LEAST,
              Pattern.compile(
                  WHOSE
                      + " "
                      + Wording.MUST
                      + " be (?:at least|no younger than|not younger than|no less than)"
                      + YEARS)));

  @Override
  public String name() {
    return "age";
  }

  @Override
  public List<String> keys() {
    return List.of(" year");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return WAYS.stream()
        .flatMap(
            way ->
                statement
                    .wording()
                    .<Fact>all(way.pattern(), found -> read(found, way.comparison(), lexicon))
                    .stream())
        .toList();
  }

  private static Stream<Fact> read(Wording.Found found, Comparison comparison, Lexicon lexicon) {
    return number(found.text("number").orElse("")).stream()
        .flatMap(
            years ->
                found.noun("noun", lexicon).stream()
                    .map(
                        noun ->
                            new ValueFact.Compared(
                                Optional.of(noun),
                                AGE,
                                comparison,
                                new Operand.Amount(years),
                                found.span())));
  }

  private static Optional<BigDecimal> number(String word) {
    return WORDS.number(word).or(() -> Optional.ofNullable(ROUND.get(word)));
  }
}
