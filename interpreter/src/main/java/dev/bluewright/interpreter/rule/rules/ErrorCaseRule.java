package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ErrorCases;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Blank label", "the depth is not a number", in a list of errors or after "an error is shown if":
 * what a value must be.
 */
public final class ErrorCaseRule implements WordingRule {
  private static final String FIELD =
      "(?:(?:the|an?|any) )?(?<field>"
          + Wording.NAME
          + "?)(?: (?:field|value))?(?: of (?:an?|the) (?<owner>"
          + Wording.NAME
          + "))?(?: (?:entered|given|provided|supplied|submitted|passed|chosen))?";
  private static final String IS = " (?:(?:is|are|was|were) )?(?:left )?";
  private static final String EMPTY =
      "(?:empty|blank|missing|not given|not provided|not entered|not specified|not filled in)";
  private static final String NO_NUMBER =
      "(?:non-numeric|not numeric|not a number|not a valid number|nota number)";
  private static final String WRONG =
      "(?:invalid|malformed|not valid|not a valid (?:[a-z-]+)|in an invalid format|in the wrong"
          + " format)";
  private static final String TAKEN =
      "(?:already )?(?:taken|in use|used|exists|registered|duplicated|not unique)";
  private static final String FUTURE = "(?:in the future|later than today|after today)";
  private static final String CASE =
      "(?:(?<empty>(?:empty|blank|missing|no) (?=[a-z]))"
          + "|(?<noNumber>non-numeric )"
          + "|(?<wrong>(?:invalid|malformed) )"
          + "|(?<negative>negative )"
          + "|(?<taken>(?:duplicate|non-unique) )"
          + "|(?<future>future ))"
          + FIELD
          + "(?: format)?";
  private static final String SAID =
      FIELD
          + IS
          + "(?:(?<empty>"
          + EMPTY
          + ")|(?<noNumber>"
          + NO_NUMBER
          + ")|(?<wrong>"
          + WRONG
          + ")|(?<negative>negative|below zero|less than zero)|(?<taken>"
          + TAKEN
          + ")|(?<future>"
          + FUTURE
          + "))";

  /** A bullet is one case and nothing else. */
  private static final List<Pattern> BULLETS =
      List.of(
          Pattern.compile("^(?:if |when )?" + SAID + " ?[.;,]?$"),
          Pattern.compile("^" + CASE + " ?[.;,]?$"));

  private static final List<Pattern> SENTENCES =
      List.of(
          Pattern.compile(
              "^(?:(?:an? |the )?[a-z]+ (?:[a-z]+ ){0,4}?(?:see|sees|get|gets|shown|given)"
                  + " )?(?:(?:an?|the) )?(?:[a-z]+ )?(?:error|warning)(?: message)?(?: (?:is|will"
                  + " be|should be|must be|gets))?(?: (?:shown|displayed|returned|raised|given))?"
                  + " (?:if|when|whenever|in case) "
                  + SAID
                  + " ?[.;]?$"));

  @Override
  public String name() {
    return "error-case";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "empty",
        "blank",
        "missing",
        "no ",
        "not ",
        "non-",
        "invalid",
        "malformed",
        "negative",
        "zero",
        "taken",
        "use",
        "exist",
        "registered",
        "duplicate",
        "future",
        "later",
        "after");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var ways = ErrorCases.has(statement) ? BULLETS : SENTENCES;
    return statement
        .wording()
        .first(
            ways,
            found ->
                found.noun("field", lexicon).map(field -> facts(field, found, statement, lexicon)))
        .orElse(List.of());
  }

  private static List<Fact> facts(
      Noun field, Wording.Found found, Statement statement, Lexicon lexicon) {
    var owner = found.noun("owner", lexicon).or(statement::saidOwner);
    var span = found.span();
    var limits =
        Stream.of(
                said(found, "empty", new Limit.Required()),
                said(found, "empty", new Limit.ShortestText(1)),
                said(found, "noNumber", new Limit.Numeric()),
                said(found, "wrong", new Limit.Valid()),
                said(found, "taken", new Limit.Unique()))
            .flatMap(Optional::stream)
            .<Fact>map(limit -> new Fact.LimitOf(owner, field, limit, span));
    var zero = new Operand.Amount(BigDecimal.ZERO);
    var compared =
        Stream.of(
                found
                    .text("negative")
                    .map(_ -> compared(owner, field, Comparison.AT_LEAST, zero, span)),
                found
                    .text("future")
                    .map(
                        _ ->
                            compared(
                                owner, field, Comparison.AT_MOST, new Operand.Present(), span)))
            .flatMap(Optional::stream);
    return Stream.concat(limits, compared).toList();
  }

  private static Optional<Limit> said(Wording.Found found, String group, Limit limit) {
    return found.text(group).map(_ -> limit);
  }

  private static Fact compared(
      Optional<Noun> owner, Noun field, Comparison comparison, Operand to, Span span) {
    return new ValueFact.Compared(owner, field, comparison, to, span);
  }
}
