package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.fact.ValueFact.Sum;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures by their names alone: "number of jars", "average price of jars". */
final class Figures {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:the )?(?:total )?(?:number|count) of (?:all )?(?<many>[a-z]+(?: [a-z]+)?s) ?\\.?$");

  private static final Pattern VALUE =
      Pattern.compile(
          "^(?:the )?(?<measure>total|sum"
              + " of|average|mean|highest|largest|maximum|lowest|smallest|minimum)"
              + " (?<value>[a-z]+(?: [a-z]+)??)(?: of (?:all )?(?:the )?(?<many>[a-z]+(?:"
              + " [a-z]+)?s))? ?\\.?$");

  private static final Pattern TOTAL = Pattern.compile("^total (?<many>[a-z]+(?: [a-z]+)?s)$");

  private Figures() {}

  /** How many there are. */
  static Optional<Fact> number(Wording wording, Lexicon lexicon) {
    return wording.first(List.of(NUMBER), found -> number(found, lexicon));
  }

  /** "Total jars": how many there are, where jars are things and no amount. */
  static Optional<Fact> total(Wording wording, Lexicon lexicon) {
    return wording.first(
        List.of(TOTAL),
        found ->
            found
                .noun("many", lexicon)
                .filter(noun -> Things.isThing(noun, lexicon))
                .filter(noun -> !lexicon.fieldTypes().isFieldName(noun))
                .flatMap(_ -> number(found, lexicon)));
  }

  /** What a value of all of them comes to. */
  static Optional<Fact> value(Wording wording, Lexicon lexicon) {
    return wording.first(List.of(VALUE), found -> value(found, lexicon));
  }

  private static Optional<Fact> number(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("many", lexicon)
        .flatMap(_ -> found.whole("many"))
        .map(many -> new ValueFact.Totals(List.of(many), found.span()));
  }

  private static Optional<Fact> value(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("value", lexicon)
        .map(value -> new Sum(measure(found.text("measure").orElse("")), value))
        .map(
            sum ->
                new ValueFact.Summed(
                    found.noun("many", lexicon),
                    List.of(sum),
                    List.of(),
                    Optional.empty(),
                    found.span()));
  }

  /** What a word for a measure computes; a sum where it says nothing else. */
  static Measure measure(String words) {
    return switch (words) {
      case "average", "mean" -> Measure.AVERAGE;
      case "highest", "largest", "maximum" -> Measure.GREATEST;
      case "lowest", "smallest", "minimum" -> Measure.LEAST;
      case String _ -> Measure.SUM;
    };
  }
}
