package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ErrorCases;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "The rate must be between 1 and 100", "a price below 0 is refused": from where to where. */
public final class RangeRule implements WordingRule {
  private static final Comparisons WORDS = new Comparisons();
  private static final String NUMBER =
      "(?:-? ?\\d{1,9}(?:\\.\\d{1,4})?|zero|one|two|three|four|five|six|seven|eight|nine|ten)";
  private static final String UNIT = "(?: ?%| percent)?";
  private static final String FIELD =
      "(?:(?:an?|the|its|their|any|each) )?(?<field>(?:number of )?"
          + Wording.NAME
          + ")(?: of (?:an?|the|each|every|any) (?<owner>"
          + Wording.NAME
          + "))?";
  private static final String OVER = "(?:above|over|greater than|more than|higher than|exceeding)";
  private static final String UNDER =
      "(?:below|under|less than|lower than|fewer than|smaller than)";
  private static final String IS_OVER =
      "(?:exceeds|exceed|goes above|goes over|(?:is|are) " + OVER + ")";
  private static final String IS_UNDER = "(?:falls below|goes below|(?:is|are) " + UNDER + ")";
  private static final String OUTSIDE = beyond(IS_OVER, IS_UNDER, "or (?:it )?");
  private static final String BEYOND = beyond(OVER, UNDER, "(?:or|and) ");
  private static final String REFUSED =
      "(?:is|are|must be|should be|will be) (?:invalid|not allowed|not accepted|not valid|not permitted|rejected|refused|forbidden|an error)";
  private static final String ERROR =
      "(?:(?:return|returns|respond with|show|give|raise|throw|throws) )?(?:(?:an? )?(?:[a-z]+ )?error|it is (?:invalid|rejected|refused)|reject|refuse|invalid)(?: is (?:returned|raised|shown|thrown))?";
  private static final String END = "(?= ?(?:[.;!,)]|$))";

  private static final Pattern BETWEEN =
      Pattern.compile(
          FIELD
              + " (?:is|are|lies|"
              + Wording.MUST
              + " (?:be|lie)|is always|are always) (?:an? (?:number|value|integer|whole number) )?(?:between|from|in the range of|in the range from|in the range|within) (?<low>"
              + NUMBER
              + ")"
              + UNIT
              + " ?(?:and|to|-|–) ?(?<high>"
              + NUMBER
              + ")"
              + UNIT
              + "(?! (?:characters|chars|letters|words|digits|symbols))");

  private static final Pattern NEVER =
      Pattern.compile(
          FIELD
              + " "
              + Wording.MUST_NOT
              + " (?:go|fall|drop|become|get|run|sink) (?:(?:below|under) (?<low>"
              + NUMBER
              + ")|(?:above|over|beyond) (?<high>"
              + NUMBER
              + ")|(?<negative>negative))");
  private static final List<Pattern> REFUSING =
      List.of(
          Pattern.compile(ERROR + " (?:if|when|in case) " + FIELD + " " + OUTSIDE + END),
          Pattern.compile(
              "(?:if|when) "
                  + FIELD
                  + " "
                  + OUTSIDE
                  + "(?: ,)? (?:then )?(?:(?:an? )?(?:[a-z]+ )?error (?:is|should be|must be|will be) (?:returned|shown|raised|given)|(?:it|this) "
                  + REFUSED
                  + "|return an error)"),
          Pattern.compile(
              "(?:an? |the |any )?(?<field>"
                  + Wording.NAME
                  + ") (?:that is |of )?"
                  + BEYOND
                  + " "
                  + REFUSED),
          Pattern.compile(
              "(?:an? |the |any )?(?<field>"
                  + Wording.NAME
                  + ") of (?<other>"
                  + NUMBER
                  + ") "
                  + REFUSED),
          Pattern.compile(
              "(?<negative>negative) (?<field>[a-z]+(?: [a-z]+)?) (?:"
                  + REFUSED
                  + "|must not be allowed)"),
          Pattern.compile(
              "(?:400|422)(?: [a-z ]+)? (?:if|when) (?:an?|the|its) (?<field>"
                  + Wording.NAME
                  + ") (?:of (?:an?|the) (?<owner>[a-z]+) )?is (?<negative>negative|below zero|less than zero)"
                  + END),
          Pattern.compile(
              "(?:an? |the )?(?<field>"
                  + Wording.NAME
                  + ") (?:is|are) invalid (?:\\( )?(?:(?:i\\.?e|e\\.?g) ?\\.? ?)?(?:, )?"
                  + BEYOND));

  /** Below "it is refused if:", each bullet is a case. */
  private static final Pattern CASE =
      Pattern.compile(
          "(?:if |when )?"
              + FIELD
              + " "
              + OUTSIDE
              + "(?! (?:characters|chars|letters|words|digits|symbols))");

  /** What the number of a group is to the value. */
  private record End(String group, Comparison comparison) {}

  private static final List<End> ENDS =
      List.of(
          new End("low", Comparison.AT_LEAST),
          new End("least", Comparison.AT_LEAST),
          new End("high", Comparison.AT_MOST),
          new End("most", Comparison.AT_MOST),
          new End("other", Comparison.OTHER));

  /** Over one number or under another, the one or the other first. */
  private static String beyond(String over, String under, String joint) {
    return "(?:"
        + (over + end("high") + "(?: " + joint + under + end("low") + ")?|")
        + (under + end("least") + "(?: " + joint + over + end("most") + ")?)");
  }

  private static String end(String group) {
    return " (?<" + group + ">" + NUMBER + ")" + UNIT;
  }

  @Override
  public String name() {
    return "range";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "between",
        "from ",
        "range",
        "within",
        "above",
        "over ",
        "than",
        "exceed",
        "below",
        "under ",
        "negative",
        "beyond",
        " of zero",
        " of 0");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    wording.each(BETWEEN, found -> within(found, statement, lexicon, facts));
    wording.each(NEVER, found -> within(found, statement, lexicon, facts));
    REFUSING.forEach(
        way ->
            wording.each(
                way,
                found -> {
                  if (facts.isEmpty()) {
                    within(found, statement, lexicon, facts);
                  }
                }));
    if (facts.isEmpty() && ErrorCases.has(statement)) {
      wording.each(CASE, found -> within(found, statement, lexicon, facts));
    }
    return facts;
  }

  private static Optional<BigDecimal> number(String words) {
    return words.startsWith("-")
        ? WORDS.number(words.substring(1).strip()).map(BigDecimal::negate)
        : WORDS.number(words);
  }

  private static void within(
      Wording.Found found, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var field = NumberOfThem.in(found, "field").or(() -> found.noun("field", lexicon));
    if (field.isEmpty() || found.line().matches(".*\\b(?:characters|letters|words|digits)\\b.*")) {
      return;
    }
    var owner = found.noun("owner", lexicon).or(statement::saidOwner);
    for (var end : ENDS) {
      found
          .text(end.group())
          .flatMap(RangeRule::number)
          .ifPresent(
              number ->
                  facts.add(
                      new ValueFact.Compared(
                          owner,
                          field.get(),
                          end.comparison(),
                          new Operand.Amount(number),
                          found.span())));
    }
    found
        .text("negative")
        .flatMap(_ -> WORDS.number("zero"))
        .ifPresent(
            zero ->
                facts.add(
                    new ValueFact.Compared(
                        owner,
                        field.get(),
                        Comparison.AT_LEAST,
                        new Operand.Amount(zero),
                        found.span())));
  }
}
