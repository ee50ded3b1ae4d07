package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** "If no priority is given, it defaults to low": the value where a client gives none. */
public final class FallbackRule implements WordingRule {
  private static final String FIELD = "(?<field>" + Wording.NAME + ")";
  private static final String OF = "(?: (?:of|for) (?:the |an? )?(?<owner>[a-z]+))?";
  private static final String GIVEN =
      "(?:given|provided|supplied|specified|set|passed|sent|present|chosen|selected|stated)";
  private static final String VALUE =
      "(?:[\"'“‘`] )?(?<value>[a-z0-9][a-z0-9_.-]*)(?: [\"'”’`])?(?: is (?:used|assumed|taken))?";
  private static final String THEN =
      "(?: ,)? (?:then )?(?:(?:(?:it|this|(?:the )?\\k<field>) )?(?:should |must |will |shall )?"
          + "(?:defaults? to|be set to|is set to|use|uses|assume|assumes|falls? back to) "
          + "|(?:the |its )?\\k<field> (?:is|becomes|should be|must be|will be) "
          + "|(?=(?:[\"'“‘`] )?[a-z0-9_.-]+(?: [\"'”’`])? is (?:used|assumed|taken)))(?:the value )?";
  private static final String END = "(?= ?(?:[.;!]|$))";
  private static final String PRESENT =
      "(?:the )?(?<present>today's date|today|now|current date and time|current datetime|current timestamp|current date|current time|current day|present date|date of today)(?: (?:is|should be|will be|must be|gets) (?:used|assumed|taken|set))?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:if|when|where) no "
                  + FIELD
                  + OF
                  + " (?:is|was|has been) "
                  + GIVEN
                  + "(?: ,)? (?:then )?(?:(?:it|this|(?:the )?\\k<field>) (?:(?:should |must |will )?(?:defaults? to|be set to|is set to|is|be) )|(?:we )?use )?"
                  + PRESENT
                  + END),
          Pattern.compile(
              "(?:if|when|where) (?:the |an? )?"
                  + FIELD
                  + OF
                  + " (?:is|was) (?:not "
                  + GIVEN
                  + "|missing|omitted|left out|left blank|absent)"
                  + "(?: ,)? (?:then )?(?:(?:it|this|(?:the )?\\k<field>) (?:(?:should |must |will )?(?:defaults? to|be set to|is set to|is|be) )|(?:we )?use )?"
                  + PRESENT
                  + END),
          Pattern.compile(
              "(?:the |an? |its )?"
                  + FIELD
                  + OF
                  + " (?:(?:should|must|will) default|defaults|default) to "
                  + PRESENT
                  + END),
          Pattern.compile(
              "(?:the |an? |its )?"
                  + FIELD
                  + OF
                  + " (?:is|will be|should be|must be) "
                  + PRESENT
                  + " by default"
                  + END),
          Pattern.compile(
              "(?:if|when|where) no "
                  + FIELD
                  + OF
                  + " (?:is|was|has been) "
                  + GIVEN
                  + THEN
                  + VALUE
                  + END),
          Pattern.compile(
              "(?:if|when|where) (?:the |an? )?"
                  + FIELD
                  + OF
                  + " (?:is|was) (?:not "
                  + GIVEN
                  + "|missing|omitted|left out|left blank|absent)"
                  + THEN
                  + VALUE
                  + END),
          Pattern.compile(
              "(?:the )?default (?:value (?:of|for) (?:the )?)?"
                  + FIELD
                  + OF
                  + " (?:is|should be|must be|will be) "
                  + VALUE
                  + END));

  private static final String AT_FIRST =
      "(?:by default|initially|at first|in the beginning|from the start)";
  private static final String IS = " (?:is|are|should be|must be|will be)(?: set to)? ";

  /** "By default, the status of a lease is planned", "a lease is planned at first". */
  private static final List<Pattern> FIRST =
      List.of(
          Pattern.compile("(?:the |an? |new )*" + FIELD + OF + IS + VALUE + " " + AT_FIRST + END),
          Pattern.compile(
              "(?:the |an? |new )*" + FIELD + OF + IS + AT_FIRST + "(?: set to)? " + VALUE + END),
          Pattern.compile(
              "by default(?: ,)? (?:the |an? |new |its )*" + FIELD + OF + IS + VALUE + END));

  @Override
  public String name() {
    return "fallback";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "if no ",
        "when no ",
        "where no ",
        "not ",
        "today",
        "now",
        "current",
        "missing",
        "omitted",
        "left ",
        "absent",
        "default",
        "initially",
        "at first",
        "beginning",
        "from the start");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(WAYS, found -> read(found, statement, lexicon))
        .or(() -> wording.first(FIRST, found -> first(found, statement, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> present(Wording.Found found, Statement statement, Lexicon lexicon) {
    return found
        .noun("field", lexicon)
        .map(
            field ->
                new Fact.LimitOf(
                    found.noun("owner", lexicon).or(statement::owner),
                    field,
                    new Limit.Default(Limit.Default.PRESENT),
                    found.span()));
  }

  /** The value is that of the field that is named, or else the state of the thing. */
  private static Optional<Fact> first(Wording.Found found, Statement statement, Lexicon lexicon) {
    var noun = found.noun("field", lexicon);
    if (noun.filter(lexicon.fieldTypes()::isFieldName).isPresent()) {
      return read(found, statement, lexicon);
    }
    return found.noun("owner", lexicon).isPresent()
        ? Optional.empty()
        : noun.map(
            thing ->
                new Fact.LimitOf(
                    noun,
                    Noun.of("status"),
                    new Limit.Default(found.text("value").orElse("")),
                    found.span()));
  }

  private static Optional<Fact> read(Wording.Found found, Statement statement, Lexicon lexicon) {
    if (found.text("present").isPresent()) {
      return present(found, statement, lexicon);
    }
    var value = statement.sentence().text();
    var said = found.text("value").orElse("");
    var at = value.toLowerCase(Locale.ROOT).lastIndexOf(said);
    var written = at < 0 ? said : value.substring(at, at + said.length());
    return found
        .noun("field", lexicon)
        .filter(
            field ->
                !said.matches(
                    "used|the|an?|empty|null|none|now|today|invalid|required|optional|refused|rejected|ignored|returned"))
        .map(
            field ->
                new Fact.LimitOf(
                    found.noun("owner", lexicon).or(statement::owner),
                    field,
                    new Limit.Default(written),
                    found.span()));
  }
}
