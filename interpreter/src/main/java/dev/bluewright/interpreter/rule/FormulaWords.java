package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Formula;
import dev.bluewright.interpreter.fact.Formula.Term;
import dev.bluewright.interpreter.fact.Measure;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words after "is", "costs" or "of", as a formula over the values of a record. */
public final class FormulaWords {
  /** The words of a formula, in a pattern over the words of a sentence. */
  public static final String PATTERN =
      "(?:\\d|[$€£] \\d|[a-z])(?:[a-z0-9_'$€£%×*+/−–-]|(?<=\\d)\\.(?=\\d)| )*?";

  private static final int PERCENT = 2;
  private static final String ITS = "(?:(?:the|its|their|all|an?|each|every) )*";
  private static final String NAME =
      "[a-z][a-z_'-]*(?: (?!of |per |times |multiplied |is |are )[a-z][a-z_'-]*)?(?: per [a-z]+)?";
  private static final Pattern OPERATOR =
      Pattern.compile(
          " (times|multiplied by|multiplied with|x|×|\\*|plus|\\+|minus|-|−|–|less|divided"
              + " by|/|÷) ");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[$€£] ?)?(?<value>\\d{1,9}(?:\\.\\d{1,4})?)(?:"
              + " (?:[$€£]|dollars?|euros?|usd|eur|points?))?");
  private static final Pattern NOTHING =
      Pattern.compile("(?:is )?(?:free|free of charge|waived|nothing|zero|none)");
  private static final Pattern SHARE =
      Pattern.compile(
          "(?<value>\\d{1,3}(?:\\.\\d{1,4})?) ?(?:%|percent)(?: (?:of|off) "
              + ITS
              + "(?<of>"
              + NAME
              + "))?");
  private static final Pattern LATE =
      Pattern.compile(
          ITS
              + "(?:number of )?(?:days (?:late|overdue|past due|of delay|past the due date|after"
              + " the due date|delayed|(?:that )?(?:it|the [a-z]+) (?:is|was)"
              + " (?:late|overdue))|(?:late|overdue) days)");
  private static final Pattern MANY =
      Pattern.compile(
          ITS
              + "(?<measure>sum|total|average) of "
              + ITS
              + "(?:(?<factor>"
              + NAME
              + ")(?: (?:times|multiplied by|x|×|\\*) "
              + ITS
              + "(?<factor2>"
              + NAME
              + "))? (?:of|for|in) )?"
              + ITS
              + "(?<many>"
              + NAME
              + ")");
  private static final Pattern NUMBER_OF =
      Pattern.compile(ITS + "number of (?<unit>(?:day|night|hour)s?(?: rented| booked)?|[a-z]+)");
  private static final Pattern VALUE_OF =
      Pattern.compile(ITS + "(?<value>" + NAME + ") of (?:the|its|their|that) (?<of>[a-z]+)");
  private static final Pattern DONE =
      Pattern.compile(" (?:made|received|recorded|so far|already made|to date)$");

  /** "What was spent": the amounts of the records that tell of it. */
  private static final Pattern WHAT =
      Pattern.compile(
          "what (?:was|is|has been|have been|they|it|he|she)(?: have| has| was| already)?"
              + " (?<done>spent|paid|used|received|sold)(?: so far| already)?");

  private static final Pattern VALUE = Pattern.compile(ITS + "(?<value>" + NAME + ")");

  private final Lexicon lexicon;

  /** A reader of formulas over a lexicon. */
  public FormulaWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The formula; none where a part of the words is not understood. */
  public Optional<Formula> read(String said) {
    var words = Wording.withoutGenitive(said.strip());
    var whole = term(words);
    if (whole.isPresent()) {
      return whole.map(Formula::of);
    }
    var operator = OPERATOR.matcher(words);
    while (operator.find()) {
      var first = term(words.substring(0, operator.start()));
      if (first.isPresent()) {
        var sign = sign(operator.group(1));
        return read(words.substring(operator.end()))
            .map(rest -> Formula.joined(first.get(), sign, rest));
      }
    }
    return Optional.empty();
  }

  private static String sign(String word) {
    return switch (word) {
      case "plus", "+" -> "+";
      case "minus", "-", "−", "–", "less" -> "-";
      case "divided by", "/", "÷" -> "/";
      case String _ -> "*";
    };
  }

  private Optional<Term> term(String words) {
    return number(words)
        .or(() -> share(words))
        .or(() -> late(words))
        .or(() -> many(words))
        .or(() -> numberOf(words))
        .or(() -> valueOf(words))
        .or(() -> value(words));
  }

  private static Optional<Term> number(String words) {
    var number = NUMBER.matcher(words);
    if (number.matches()) {
      return Optional.of(new Term.Amount(new BigDecimal(number.group("value"))));
    }
    return NOTHING.matcher(words).matches()
        ? Optional.of(new Term.Amount(BigDecimal.ZERO))
        : Optional.empty();
  }

  private Optional<Term> share(String words) {
    var found = SHARE.matcher(words);
    return found.matches()
        ? Optional.of(
            new Term.Share(
                new BigDecimal(found.group("value")).movePointLeft(PERCENT),
                noun(found.group("of"))))
        : Optional.empty();
  }

  private static Optional<Term> late(String words) {
    return LATE.matcher(words).matches() ? Optional.of(new Term.DaysLate()) : Optional.empty();
  }

  private Optional<Term> many(String words) {
    var found = MANY.matcher(words);
    if (!found.matches()) {
      return Optional.empty();
    }
    var factors =
        Stream.of(noun(found.group("factor")), noun(found.group("factor2")))
            .flatMap(Optional::stream)
            .toList();
    var measure = found.group("measure").equals("average") ? Measure.AVERAGE : Measure.SUM;
    return noun(found.group("many")).map(many -> new Term.Many(measure, factors, many));
  }

  private Optional<Term> numberOf(String words) {
    var found = NUMBER_OF.matcher(words);
    if (!found.matches()) {
      return Optional.empty();
    }
    var unit = found.group("unit").replaceFirst(" .*", "");
    var time = unit.matches("(?:day|night|hour)s?");
    return noun(unit)
        .map(
            noun ->
                time
                    ? noun
                    : new Noun(Stream.concat(Stream.of("number", "of"), Stream.of(unit)).toList()))
        .map(noun -> new Term.Value(Optional.empty(), noun));
  }

  private Optional<Term> valueOf(String words) {
    var found = VALUE_OF.matcher(words);
    return found.matches()
        ? noun(found.group("value")).map(value -> new Term.Value(noun(found.group("of")), value))
        : Optional.empty();
  }

  private Optional<Term> value(String words) {
    var what = WHAT.matcher(words);
    if (what.matches()) {
      return Optional.of(new Term.Value(Optional.empty(), Noun.of("amount", what.group("done"))));
    }
    var found = VALUE.matcher(DONE.matcher(words).replaceFirst(""));
    return found.matches()
        ? noun(found.group("value")).map(value -> new Term.Value(Optional.empty(), value))
        : Optional.empty();
  }

  private Optional<Noun> noun(String words) {
    return Optional.ofNullable(words).flatMap(each -> Wording.noun(each, lexicon));
  }

  /** Whether it reckons: with several terms, or with what several values of many records give. */
  public static boolean isMore(Formula formula) {
    return formula.terms().size() > 1
        || switch (formula.terms().getFirst()) {
          case Term.DaysLate _ -> true;
          case Term.Share(_, var of) -> of.isPresent();
          case Term.Many(_, var factors, _) -> factors.size() > 1;
          case Term.Amount _, Term.Value _ -> false;
        };
  }
}
