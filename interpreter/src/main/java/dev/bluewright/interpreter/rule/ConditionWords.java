package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Condition;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words after "if", "when" or "unless", as conditions that a record meets or does not. */
public final class ConditionWords {
  private static final Comparisons WORDS = new Comparisons();

  private static final String ONE =
      "(?:it|they|he|she|this|(?:an?|the|that|its|their) (?<of>[a-z]+(?: (?!is |are |has |have |was"
          + " |were |starts|begins|ends|still |already |contains |does |do )[a-z]+)?))";
  private static final String NAME = Wording.NAME;
  private static final String ITS = "(?:its|the|their|his|her|an?) ";
  private static final String FIELD = "(?<field>" + NAME + ")";
  private static final String OF = "(?: of (?:the|an?|its|that|their) (?<of>[a-z]+))?";
  private static final String STATE =
      "(?:in"
          + " progress|(?!(?:the|a|an|its|it|they|not|to|be|been|only|if|in|at|on|of|all|less|more|no)"
          + " )[a-z][a-z_-]*)";

  private static final Pattern AND =
      Pattern.compile("(?: ,)? and (?=(?:it|they|its|their|the|there) )");
  private static final Pattern JOINED = Pattern.compile("(?: ,)? (?:or|nor) (?:already )?| , ");

  private static final Pattern HAS =
      Pattern.compile(
          ONE
              + "(?: still| already)? (?:(?<not>does not|do not)"
              + " )?(?:has|have|contains|contain|holds|hold)(?: still| already)?(?:"
              + " (?<no>no|any|some|at least one|one or more))? (?<many>"
              + NAME
              + ")");
  private static final Pattern THERE =
      Pattern.compile(
          "there (?:is|are)(?: still)?(?: (?<no>no|any|some|at least one))? (?<many>"
              + NAME
              + ")(?: left| for it| of it| in it| with (?:it|them|that [a-z]+)| for (?:that|this)"
              + " [a-z]+)?");
  private static final Pattern TIED =
      Pattern.compile(
          ONE
              + " (?:is|are)(?: still)? (?:tied to|linked to|attached to|used"
              + " (?:in|by|for)|associated with|assigned to|referenced by|part of) (?:any |an?"
              + " |some |at least one )?(?<many>"
              + NAME
              + ")");
  private static final Pattern NUMBER_OF =
      Pattern.compile(
          "(?:its |the |their )?(?:total )?number of (?:its |the )?(?<many>"
              + NAME
              + ") (?:has |have )?(?:(?<same>reaches|reached|equals|is equal to|is the same"
              + " as)|(?:is |exceeds? ?)?(?<how>"
              + WORDS.pattern()
              + ")?) (?:its |the |their )?(?<value>[a-z0-9]+(?: [a-z]+)?(?: of (?:its|the|their) [a-z]+)?)");
  private static final Pattern EVERY =
      Pattern.compile(
          "(?:all|each|every)(?: of)? (?:its |the |their )?(?<many>"
              + NAME
              + ") (?:is|are|has been|have been|were)(?: marked as)? (?<states>"
              + STATE
              + ")");
  private static final Pattern STANDS =
      Pattern.compile(
          ITS
              + FIELD
              + OF
              + " (?:(?:is|are|becomes|has become) )?(?:(?<how>"
              + WORDS.pattern()
              + ")|(?<falls>falls|drops|goes|gets)"
              + " (?<fallen>below|under|above|to)|reaches|equals|exactly|is|are) (?:its |the |their"
              + " )?(?<value>[a-z0-9.]+(?: [a-z]+)?(?: of (?:its|the|their) [a-z]+)?)");
  private static final Pattern FALLING = Pattern.compile(" (?:falls?|drops?|goes|gets|sinks?)$");
  private static final Pattern VALUE_OF =
      Pattern.compile("(?<value>[a-z]+(?: [a-z]+)?) of (?:its|the|their) (?<of>[a-z]+)");
  private static final Pattern FIELD_PASSED =
      Pattern.compile(
          ITS
              + FIELD
              + OF
              + " (?:has|have|is|was)(?<not> ?not)?(?: yet| already)? (?:passed|been"
              + " reached|past|over|in the past|gone by|arrived|come)(?: yet)?");
  private static final Pattern BEGUN =
      Pattern.compile(
          ONE
              + " (?:has|have)(?<not> ?not)?(?: yet| already)?"
              + " (?<what>started|begun|departed|ended|finished|expired)(?: yet)?");
  private static final Pattern STOCK =
      Pattern.compile(ONE + " (?:is|are)(?<not> ?not)? (?<what>out of stock|in stock|sold out)");
  private static final Pattern RUN_OUT =
      Pattern.compile(
          "(?:its|the) (?:stock|inventory)(?: of (?:the|an?|its|that) (?<of>[a-z]+))? (?:runs out|has run"
              + " out|is used up|is empty|is exhausted)");
  private static final Pattern EXISTS =
      Pattern.compile(
          "(?:(?:any|some|at least one|one or more|an?) )?(?<many>"
              + NAME
              + ") (?:still )?(?:exists?|remains?)(?: for it| in it| with it)?");
  private static final Pattern IS =
      Pattern.compile(
          "(?:"
              + ONE
              + "|(?:its|the|their) (?:status|state)) (?:is|are|has been|have"
              + " been|was|were|has|have)(?<not> ?not)?(?: been| already| still| yet| currently|"
              + " marked as| set to| in)* (?<states>"
              + STATE
              + "(?:(?: ,)? (?:or|nor) "
              + STATE
              + ")*)(?: yet| state| status)?");
  private static final String SPAN =
      "(?<number>\\d{1,4}|an?|one|two|three|seven) (?<unit>minute|hour|day|week)s?";
  private static final String START =
      " (?:(?:the|its|an?|their) )?(?:(?<of>[a-z]+)"
          + " )?(?<what>starts|begins|start|beginning|departs|departure|start time|start"
          + " date|end|ends|end date|end time|due date|deadline)";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:up to|at least|no later than|until) "
              + SPAN
              + " )?(?:before|until|prior to)"
              + START);
  private static final Pattern LATE =
      Pattern.compile(
          "(?:less than|fewer than|within|later than) " + SPAN + " (?:before|of|prior to)" + START);

  /** "Within an hour of posting", "up to a day after it was placed". */
  private static final Pattern YOUNG =
      Pattern.compile(
          "(?:within|up to|for|until|after|more than|later than)(?: the first)? "
              + SPAN
              + "(?: (?:of|after|from|since) (?:(?:it|they) (?:is|was|were|has been|are) |its"
              + " |their |the )?(?:being )?(?:[a-z]+ (?:is|was)"
              + " )?(?:posted|posting|created|creating|creation|placed|placing|made|making|submitted|submitting|submission|published|publication|written|sent|booking|ordering))?");

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
    for (var part : AND.splitAsStream(words.strip()).toList()) {
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
    var young = YOUNG.matcher(words.strip());
    var found = BEFORE.matcher(words.strip());
    if (young.matches()) {
      return Optional.of(new Condition.Young(Optional.empty(), span(young)));
    }
    return found.matches() ? Optional.of(ahead(found)) : Optional.empty();
  }

  /** "Less than a day before it starts", "after two hours": what would be too late. */
  public Optional<Condition> late(String words) {
    var found = LATE.matcher(words.strip());
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
    var number = NUMBER_OF.matcher(words);
    if (number.matches()) {
      var how =
          number.group("same") != null
              ? Optional.of(Comparison.AT_LEAST)
              : Optional.ofNullable(number.group("how")).flatMap(WORDS::of);
      var many = Wording.noun(number.group("many"), lexicon);
      var value = operand(number.group("value"));
      return how.isPresent() && many.isPresent() && value.isPresent()
          ? Optional.of(new Condition.Counted(Optional.empty(), many.get(), how.get(), value.get()))
          : Optional.empty();
    }
    var has = HAS.matcher(words);
    if (has.matches()) {
      var none = "no".equals(has.group("no")) || has.group("not") != null;
      return count(noun(has.group("of")), has.group("many"), none);
    }
    var tied = TIED.matcher(words);
    if (tied.matches()) {
      return count(noun(tied.group("of")), tied.group("many"), false);
    }
    var exists = EXISTS.matcher(words);
    if (exists.matches()) {
      return count(Optional.empty(), exists.group("many"), false);
    }
    var there = THERE.matcher(words);
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
    var found = EVERY.matcher(words);
    return found.matches()
        ? Wording.noun(found.group("many"), lexicon)
            .map(
                many -> new Condition.Every(Optional.empty(), many, List.of(found.group("states"))))
        : Optional.empty();
  }

  private Optional<Condition> passed(String words) {
    var field = FIELD_PASSED.matcher(words);
    if (field.matches()) {
      return Wording.noun(field.group("field"), lexicon)
          .map(
              moment ->
                  new Condition.Passed(
                      noun(field.group("of")), moment, field.group("not") == null));
    }
    var begun = BEGUN.matcher(words);
    return begun.matches()
        ? Optional.of(
            new Condition.Passed(
                noun(begun.group("of")),
                Moments.of(begun.group("what")),
                begun.group("not") == null))
        : Optional.empty();
  }

  private Optional<Condition> stands(String words) {
    var found = STANDS.matcher(words);
    if (!found.matches()) {
      return Optional.empty();
    }
    var field = Wording.noun(FALLING.matcher(found.group("field")).replaceFirst(""), lexicon);
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
      return WORDS.of(found.group("how"));
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
    var out = RUN_OUT.matcher(words);
    if (out.matches()) {
      return Optional.of(stock(out.group("of"), Comparison.AT_MOST));
    }
    var found = STOCK.matcher(words);
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
    var found = IS.matcher(words);
    if (!found.matches()) {
      return Optional.empty();
    }
    var states = JOINED.splitAsStream(found.group("states")).map(String::strip).toList();
    return Optional.of(
        new Condition.InState(noun(found.group("of")), states, found.group("not") == null));
  }

  /** A number, this day, or another value. */
  private Optional<Operand> operand(String words) {
    if (WORDS.isPresent(words)) {
      return Optional.of(new Operand.Present());
    }
    var number = WORDS.number(words);
    if (number.isPresent()) {
      return number.map(Operand.Amount::new);
    }
    var of = VALUE_OF.matcher(words);
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
