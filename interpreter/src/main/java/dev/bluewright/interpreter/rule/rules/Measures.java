package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.fact.ValueFact.Measurand;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Facts of what a sentence measures, of which none is told twice.
 *
 * @param facts where they are put
 */
record Measures(Statement statement, Lexicon lexicon, List<Fact> facts) {

  /** "The number of comments of a post". */
  void count(Wording.Found found) {
    var many = found.whole("many");
    add(
        found,
        Optional.empty(),
        Measure.COUNT,
        new Measurand(many, Optional.empty()),
        many.isPresent());
  }

  /** "The number of jars with a label of each potter". */
  void countWith(Wording.Found found) {
    var of = new Measurand(found.whole("many"), found.noun("with", lexicon));
    add(
        found,
        Optional.empty(),
        Measure.COUNT,
        of,
        of.many().isPresent() && of.value().isPresent());
  }

  /** "How many times a glaze has been used". */
  void times(Wording.Found found) {
    var field = new Noun(List.of("times", found.text("verb").orElse("used")));
    var of = new Measurand(Optional.empty(), Optional.empty());
    add(found, Optional.of(field), Measure.COUNT, of, true);
  }

  /** "The average rating and the number of reviews of a plot". */
  void valueAndCount(Wording.Found found) {
    var owner = found.noun("owner", lexicon);
    var value = new Measurand(Optional.empty(), found.noun("value", lexicon));
    var many = new Measurand(found.whole("many"), Optional.empty());
    var measure = measure(found.text("measure").orElse(""));
    if (owner.isPresent() && measure.isPresent() && many.many().isPresent()) {
      var field = found.noun("field", lexicon);
      var span = found.span();
      facts.add(new ValueFact.Measured(owner, field, measure.get(), value, span));
      facts.add(new ValueFact.Measured(owner, Optional.empty(), Measure.COUNT, many, span));
    }
  }

  /** "The number of jars and the total spent of a potter". */
  void countAndSpent(Wording.Found found) {
    var owner = found.noun("owner", lexicon);
    var many = found.whole("many");
    if (owner.isPresent() && many.isPresent()) {
      var of = new Measurand(many, Optional.empty());
      var span = found.span();
      facts.add(new ValueFact.Measured(owner, found.whole("field"), Measure.SUM, of, span));
      facts.add(new ValueFact.Measured(owner, Optional.empty(), Measure.COUNT, of, span));
    }
  }

  /** "The total is calculated from its items", or from what is not said. */
  void total(Wording.Found found) {
    var field = found.noun("field", lexicon);
    var told = facts.stream().anyMatch(fact -> fact.span().overlaps(found.span()));
    if (field.isPresent() && !told) {
      var owner = found.noun("owner", lexicon).or(statement::saidOwner);
      var of = new Measurand(found.whole("many"), Optional.empty());
      facts.add(new ValueFact.Measured(owner, field, Measure.SUM, of, found.span()));
    }
  }

  /** "The average rating of a recipe". */
  void value(Wording.Found found, Optional<Noun> many) {
    var value = found.noun("value", lexicon);
    measure(found.text("measure").orElse(""))
        .ifPresent(
            measure ->
                add(
                    found,
                    found.noun("field", lexicon),
                    measure,
                    new Measurand(many, value),
                    value.isPresent()));
  }

  /** "… and its number of comments": of what the sentence measured before. */
  void alsoCount(Wording.Found found) {
    var many = found.whole("many");
    before()
        .filter(_ -> many.isPresent())
        .ifPresent(
            owner ->
                add(
                    found,
                    Optional.empty(),
                    Measure.COUNT,
                    new Measurand(many, Optional.empty()),
                    owner));
  }

  /** "… and its average rating". */
  void alsoValue(Wording.Found found) {
    var value = found.noun("value", lexicon);
    var field = found.noun("field", lexicon);
    var measure = measure(found.text("measure").orElse(""));
    if (value.isPresent() && measure.isPresent()) {
      before()
          .ifPresent(
              owner ->
                  add(found, field, measure.get(), new Measurand(Optional.empty(), value), owner));
    }
  }

  private Optional<Noun> before() {
    return facts.stream()
        .filter(ValueFact.Measured.class::isInstance)
        .map(ValueFact.Measured.class::cast)
        .flatMap(fact -> fact.owner().stream())
        .findFirst();
  }

  private void add(
      Wording.Found found, Optional<Noun> field, Measure measure, Measurand of, Noun owner) {
    var span = found.span();
    if (facts.stream().noneMatch(fact -> fact.span().overlaps(span))) {
      facts.add(new ValueFact.Measured(Optional.of(owner), field, measure, of, span));
    }
  }

  /** "The total of an order is the sum of its lines". */
  void defined(Wording.Found found) {
    var many = found.whole("many");
    measure(found.text("measure").orElse(""))
        .ifPresent(
            measure ->
                add(
                    found,
                    found.noun("field", lexicon),
                    measure,
                    new Measurand(many, Optional.empty()),
                    many.isPresent()));
  }

  private void add(
      Wording.Found found, Optional<Noun> field, Measure measure, Measurand of, boolean whole) {
    var span = found.span();
    var told = facts.stream().anyMatch(fact -> fact.span().overlaps(span));
    if (whole && !told) {
      facts.add(
          new ValueFact.Measured(
              found.noun("owner", lexicon).or(statement::owner), field, measure, of, span));
    }
  }

  private static Optional<Measure> measure(String words) {
    return switch (words) {
      case "sum of", "total", "total of" -> Optional.of(Measure.SUM);
      case "average", "mean", "average of" -> Optional.of(Measure.AVERAGE);
      case "highest", "maximum", "best", "latest" -> Optional.of(Measure.GREATEST);
      case "lowest", "minimum" -> Optional.of(Measure.LEAST);
      case "number of", "count of" -> Optional.of(Measure.COUNT);
      case String other -> Optional.<Measure>empty().filter(_ -> other.isEmpty());
    };
  }
}
