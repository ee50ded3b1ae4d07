package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Condition;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** The words after "if", "when" or "unless", as conditions that a record meets or does not. */
public final class ConditionWords {
  private final Lexicon lexicon;

  /** A reader of conditions over a lexicon. */
  public ConditionWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What all must hold; nothing where a part of the words is not understood. */
  public List<Condition> all(String said) {
    var words = Wording.withoutGenitive(said);
    var whole = one(words.strip());
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    var all = new ArrayList<Condition>();
    for (var part : ConditionWays.AND.splitAsStream(words.strip()).toList()) {
      var read = one(part);
      if (read.isEmpty()) {
        return List.of();
      }
      all.add(read.get());
    }
    return List.copyOf(all);
  }

  /** "Before it starts", "up to 24 hours before the class begins": a moment that has not come. */
  public Optional<Condition> before(String words) {
    var young = ConditionWays.YOUNG.matcher(words.strip());
    var found = ConditionWays.BEFORE.matcher(words.strip());
    if (young.matches()) {
      return Optional.of(new Condition.Young(Optional.empty(), span(young)));
    }
    return found.matches() ? Optional.of(ahead(found)) : Optional.empty();
  }

  /** "Less than a day before it starts", "after two hours": what would be too late. */
  public Optional<Condition> late(String words) {
    var found = ConditionWays.LATE.matcher(words.strip());
    return found.matches() ? Optional.of(ahead(found)) : before(words);
  }

  private static Duration span(Matcher found) {
    return Moments.span(found.group("number"), found.group("unit"));
  }

  private Condition ahead(Matcher found) {
    var of = noun(found.group("of")).filter(noun -> !noun.text().matches("it|they|this"));
    var moment = Moments.of(found.group("what"));
    return found.group("number") == null
        ? new Condition.Passed(of, moment, false)
        : new Condition.Ahead(of, moment, span(found));
  }

  private Optional<Condition> one(String words) {
    return counted(words)
        .or(() -> every(words))
        .or(() -> passed(words))
        .or(() -> stands(words))
        .or(() -> stock(words))
        .or(() -> state(words));
  }

  private Optional<Condition> counted(String words) {
    var number = ConditionWays.NUMBER_OF.matcher(words);
    if (number.matches()) {
      var how =
          number.group("same") != null
              ? Optional.of(Comparison.AT_LEAST)
              : Optional.ofNullable(number.group("how")).flatMap(ConditionWays.WORDS::of);
      var many = Wording.noun(number.group("many"), lexicon);
      var value = operand(number.group("value"));
      return how.isPresent() && many.isPresent() && value.isPresent()
          ? Optional.of(new Condition.Counted(Optional.empty(), many.get(), how.get(), value.get()))
          : Optional.empty();
    }
    var has = ConditionWays.HAS.matcher(words);
    if (has.matches()) {
      var none = "no".equals(has.group("no")) || has.group("not") != null;
      return count(noun(has.group("of")), has.group("many"), none);
    }
    var tied = ConditionWays.TIED.matcher(words);
    if (tied.matches()) {
      return count(noun(tied.group("of")), tied.group("many"), false);
    }
    var exists = ConditionWays.EXISTS.matcher(words);
    if (exists.matches()) {
      return count(Optional.empty(), exists.group("many"), false);
    }
    var there = ConditionWays.THERE.matcher(words);
    return there.matches()
        ? count(Optional.empty(), there.group("many"), "no".equals(there.group("no")))
        : Optional.empty();
  }

  private Optional<Condition> count(Optional<Noun> of, String many, boolean none) {
    return Wording.whole(many)
        .filter(noun -> !noun.head().matches(".*ed"))
        .map(
            noun ->
                new Condition.Counted(
                    of,
                    noun,
                    none ? Comparison.SAME : Comparison.MORE,
                    new Operand.Amount(BigDecimal.ZERO)));
  }

  private Optional<Condition> every(String words) {
    var found = ConditionWays.EVERY.matcher(words);
    return found.matches()
        ? Wording.noun(found.group("many"), lexicon)
            .map(
                many -> new Condition.Every(Optional.empty(), many, List.of(found.group("states"))))
        : Optional.empty();
  }

  private Optional<Condition> passed(String words) {
    var field = ConditionWays.FIELD_PASSED.matcher(words);
    if (field.matches()) {
      return Wording.noun(field.group("field"), lexicon)
          .map(
              moment ->
                  new Condition.Passed(
                      noun(field.group("of")), moment, field.group("not") == null));
    }
    var begun = ConditionWays.BEGUN.matcher(words);
    return begun.matches()
        ? Optional.of(
            new Condition.Passed(
                noun(begun.group("of")),
                Moments.of(begun.group("what")),
                begun.group("not") == null))
        : Optional.empty();
  }

  private Optional<Condition> stands(String words) {
    var found = ConditionWays.STANDS.matcher(words);
    if (!found.matches()) {
      return Optional.empty();
    }
    var field =
        Wording.noun(ConditionWays.FALLING.matcher(found.group("field")).replaceFirst(""), lexicon);
    var value = operand(found.group("value"));
    return field.isPresent() && value.isPresent() && compares(found, field.get(), value.get())
        ? comparison(found)
            .map(
                how -> new Condition.Stands(noun(found.group("of")), field.get(), how, value.get()))
        : Optional.empty();
  }

  /** "The hall is full" compares nothing; "its size is large" does. */
  private boolean compares(Matcher found, Noun field, Operand value) {
    return found.group("how") != null
        || found.group("falls") != null
        || !(value instanceof Operand.Value)
        || lexicon.fieldTypes().isFieldName(field);
  }

  private static Optional<Comparison> comparison(Matcher found) {
    if (found.group("how") != null) {
      return ConditionWays.WORDS.of(found.group("how"));
    }
    if (found.group("falls") == null) {
      return Optional.of(Comparison.SAME);
    }
    return Optional.of(
        switch (found.group("fallen")) {
          case "above" -> Comparison.MORE;
          case "to" -> Comparison.SAME;
          case String _ -> Comparison.LESS;
        });
  }

  private Optional<Condition> stock(String words) {
    var out = ConditionWays.RUN_OUT.matcher(words);
    if (out.matches()) {
      return Optional.of(stock(out.group("of"), Comparison.AT_MOST));
    }
    var found = ConditionWays.STOCK.matcher(words);
    if (!found.matches()) {
      return Optional.empty();
    }
    var there = found.group("what").equals("in stock") == (found.group("not") == null);
    return Optional.of(stock(found.group("of"), there ? Comparison.MORE : Comparison.AT_MOST));
  }

  private Condition stock(String of, Comparison comparison) {
    var none = new Operand.Amount(BigDecimal.ZERO);
    return new Condition.Stands(noun(of), Noun.of("stock"), comparison, none);
  }

  private Optional<Condition> state(String words) {
    var found = ConditionWays.IS.matcher(words);
    if (!found.matches()) {
      return Optional.empty();
    }
    var states =
        ConditionWays.JOINED.splitAsStream(found.group("states")).map(String::strip).toList();
    return Optional.of(
        new Condition.InState(noun(found.group("of")), states, found.group("not") == null));
  }

  /** A number, this day, or another value. */
  private Optional<Operand> operand(String words) {
    if (ConditionWays.WORDS.isPresent(words)) {
      return Optional.of(new Operand.Present());
    }
    var number = ConditionWays.WORDS.number(words);
    if (number.isPresent()) {
      return number.map(Operand.Amount::new);
    }
    var of = ConditionWays.VALUE_OF.matcher(words);
    if (of.matches()) {
      return Wording.noun(of.group("value"), lexicon)
          .map(noun -> new Operand.Value(noun(of.group("of")), noun));
    }
    return words.matches("[a-z].*")
        ? Wording.noun(words, lexicon).map(noun -> new Operand.Value(Optional.empty(), noun))
        : Optional.empty();
  }

  private Optional<Noun> noun(String words) {
    return Optional.ofNullable(words).flatMap(each -> Wording.noun(each, lexicon));
  }
}
