package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "The line total is quantity times price", "the balance is income minus expenses". */
public final class ReckoningRule implements WordingRule {
  private static final String NAME = Wording.NAME;
  private static final String LEFT =
      "(?:the |its |an? |each )?(?<field>"
          + NAME
          + ")(?: of (?:an? |the |each |every )?(?<owner>"
          + NAME
          + "))?";
  private static final String IS =
      " (?:is|equals|=|must be|should be|will be|is calculated as|is computed as|is calculated"
          + " by|is computed by multiplying|is calculated by multiplying|is the product of|should"
          + " be calculated as|is always|:)(?: the)? (?:its |the )?";
  private static final String OPERATOR =
      "(?:times|multiplied by|x|×|\\*|plus|\\+|minus|-|less|divided by|/)";
  private static final String TERM =
      "(?!to )(?:number of )?[a-z][a-z_]*(?: per [a-z]+| (?!" + OPERATOR + " )[a-z][a-z_]*)?";
  private static final String FORMULA =
      "(?<formula>" + TERM + "(?: " + OPERATOR + " (?:its |the )?" + TERM + "){1,4})";
  private static final Pattern BETWEEN = Pattern.compile(" (" + OPERATOR + ") (?:its |the )?");

  private static final Pattern WAY =
      Pattern.compile(LEFT + IS + "(?:calculated as |computed as )?" + FORMULA);

  /** "Calculates the total price (workers × hours)". */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "(?:calculate|calculates|compute|computes|determine|determines) "
              + LEFT
              + "(?: automatically)? (?:\\(|as|=|:) (?:= )?(?:the )?"
              + FORMULA
              + "(?: \\))?");

  private static final Pattern PRODUCT =
      Pattern.compile(
          LEFT
              + " (?:is|equals|must be|should be|is calculated as|is computed as)(?: the)?"
              + " (?<operator>product|difference|sum|quotient) (?:of|between) (?:its |the"
              + " )?(?<left>"
              + NAME
              + ") and (?:its |the )?(?<right>"
              + NAME
              + ")");

  /** "Is calculated by multiplying the price by the quantity". */
  private static final Pattern MULTIPLYING =
      Pattern.compile(
          LEFT
              + " (?:is|should be|must be|will be)(?: automatically)? (?:calculated|computed)"
              + " (?:by|as) (?<operator>multiplying) (?:its |the )?(?<left>"
              + NAME
              + ") (?:by|with|and) (?:its |the )?(?<right>"
              + NAME
              + ")");

  /** What is counted of a time. */
  private static final Set<String> TIMES = Set.of("day", "night", "hour");

  private static final List<String> KEYS =
      List.of(
          " times ",
          " multipl",
          " x ",
          "*",
          "×",
          "product of",
          "plus",
          " + ",
          "minus",
          " - ",
          " less ",
          "divided",
          " / ",
          "difference",
          "quotient",
          "sum of");

  @Override
  public String name() {
    return "reckoning";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    for (var way : List.of(MULTIPLYING, IN_BRACKETS, WAY)) {
      wording.each(way, found -> read(found, statement, lexicon, facts));
    }
    wording.each(PRODUCT, found -> read(found, statement, lexicon, facts));
    return facts;
  }

  private static void read(
      Wording.Found found, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var field = found.noun("field", lexicon);
    var values = values(found, lexicon);
    if (field.isPresent()
        && values.stream().allMatch(Optional::isPresent)
        && facts.stream().noneMatch(fact -> fact.span().overlaps(found.span()))) {
      facts.add(
          new ValueFact.Reckoned(
              found.noun("owner", lexicon).or(statement::owner),
              field.get(),
              values.stream().flatMap(Optional::stream).toList(),
              operators(found),
              found.span()));
    }
  }

  private static List<Optional<Noun>> values(Wording.Found found, Lexicon lexicon) {
    return found
        .text("formula")
        .map(words -> BETWEEN.splitAsStream(words).map(term -> value(term, lexicon)).toList())
        .orElseGet(() -> List.of(found.noun("left", lexicon), found.noun("right", lexicon)));
  }

  /** "The number of seats" is that of seats, and not another value of a seat. */
  private static Optional<Noun> value(String term, Lexicon lexicon) {
    var noun = Wording.noun(term, lexicon);
    return term.startsWith("number of ") ? noun.map(ReckoningRule::numberOf) : noun;
  }

  private static Noun numberOf(Noun noun) {
    return TIMES.contains(noun.text())
        ? noun
        : new Noun(Stream.concat(Stream.of("number", "of"), noun.words().stream()).toList());
  }

  private static List<String> operators(Wording.Found found) {
    return found
        .text("formula")
        .map(words -> BETWEEN.matcher(words).results().map(match -> match.group(1)).toList())
        .orElseGet(() -> found.text("operator").stream().toList())
        .stream()
        .map(ReckoningRule::operator)
        .toList();
  }

  private static String operator(String word) {
    return switch (word) {
      case "plus", "+", "sum" -> "+";
      case "minus", "-", "less", "difference" -> "-";
      case "divided by", "/", "quotient" -> "/";
      case String _ -> "*";
    };
  }
}
