package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Custom;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ErrorCases;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "The last day is before the first day", "the label exceeds 40 characters", in a list of errors:
 * of what is refused, the contrary must be.
 */
public final class RefusedValueRule implements WordingRule {
  private static final Comparisons WORDS = new Comparisons();
  private static final String IF = "^(?:if |when )?";
  private static final String END = " ?[.;,]?$";
  private static final String FIELD =
      "(?:(?:the|an?|any|its) )?(?<field>" + Wording.NAME + "?)(?: (?:field|value))?";
  private static final String NUMBER = "(?<number>\\d{1,5})";
  private static final String OPEN = "(?: ?\\()? ?(?:(?:i\\.?e|e\\.?g) ?\\.? ?)?(?:, )?";

  private static final Pattern COMPARED =
      Pattern.compile(
          IF
              + FIELD
              + " (?:is|are|comes|falls|lies) (?<than>"
              + WORDS.pattern()
              + ") (?:the |its |their )?(?<right>(?:(?!the )[a-z]+ )?[a-z]+)"
              + END);
  private static final Pattern OF_TIME =
      Pattern.compile(
          IF + FIELD + " (?:is|are|lies) (?:set )?(?:already )?(?<alone>in the past|past)" + END);
  private static final Pattern NOT_MORE =
      Pattern.compile(
          IF
              + FIELD
              + " (?:is|are) (?:zero or (?:less|negative|below)|0 or (?:less|negative)|negative or"
              + " (?:zero|0)|not positive|non-positive|not greater than (?:zero|0)|less than or"
              + " equal to (?:zero|0)|not a positive(?: whole)? number|(?<whole>not a positive"
              + " integer|not a positive whole number))"
              + END);
  private static final Pattern TOO_LONG =
      Pattern.compile(
          IF
              + FIELD
              + " (?:(?:is|are) )?(?:too long"
              + OPEN
              + ")?(?:exceeds|exceeding|exceed|longer than|more than|over|greater than|above|has"
              + " more than|contains more than) "
              + NUMBER
              + " (?:characters?|chars|letters)(?: long)?(?: ?\\))?"
              + END);
  private static final Pattern TOO_SHORT =
      Pattern.compile(
          IF
              + FIELD
              + " (?:(?:is|are) )?(?:too short"
              + OPEN
              + ")?(?:shorter than|less than|fewer than|under|below|has (?:less|fewer)"
              + " than|contains (?:less|fewer) than) "
              + NUMBER
              + " (?:characters?|chars|letters)(?: long)?(?: ?\\))?"
              + END);
  private static final Pattern NOT_OF_TYPE =
      Pattern.compile(
          IF
              + FIELD
              + " (?:is|are) not (?:an? )?(?:valid )?(?<type>integer|whole"
              + " number|boolean|date|url|email|email address|uuid)"
              + END);
  private static final Pattern NOT_ONE_OF =
      Pattern.compile(
          IF
              + FIELD
              + " (?:is|are) (?:not (?:one of|in|either|among)|neither|other than|anything other"
              + " than)(?: (?:the )?(?:allowed|following|valid) values)?(?: :)? \\(?"
              + "(?<values>[a-z_-]+(?:(?: ,)?(?: or| nor| and| ,) [a-z_-]+)+)\\)?"
              + END);
  private static final Pattern TAKEN =
      Pattern.compile(
          IF
              + "(?:an? |the |another |any )?(?:other |existing )?(?<owner>"
              + Wording.NAME
              + "?) (?:with|having|of) (?:that|this|the same|the given|the provided|the|an existing"
              + "|the specified|such an?) (?<field>"
              + Wording.NAME
              + "?) (?:already exists|exists already|is already"
              + " (?:there|registered|present)|exists)"
              + END);
  private static final Pattern NOT_WHOLE =
      Pattern.compile(
          IF
              + "(?:(?:any|some|all|one or more|the|an?) )?(?:of the"
              + " )?(?:missing|invalid|blank|empty|malformed)(?: or"
              + " (?:missing|invalid|blank|empty|malformed))? (?:required )?"
              + "(?:fields?|values?|data|inputs?|attributes?|parameters?|body|json|request"
              + " body|payload|properties|property|input data)"
              + END);
  private static final Pattern LACKING =
      Pattern.compile(
          IF
              + "(?:(?:any|some|all|one or more|one|the|an?) )?(?:of the )?(?:required|mandatory)"
              + " (?:fields?|values?|attributes?|parameters?|properties|property|data)"
              + " (?:is|are) (?:missing|empty|blank|not given|not provided|invalid)"
              + END);

  @Override
  public String name() {
    return "refused-value";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "is ",
        "are ",
        " than ",
        "exceed",
        "over ",
        "comes",
        "falls",
        "lies",
        "exists",
        "missing",
        "invalid",
        "blank",
        "empty",
        "malformed");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return ErrorCases.has(statement)
        ? Stream.of(
                facts(statement, COMPARED, found -> compared(found, statement, lexicon)),
                facts(statement, OF_TIME, found -> ofTime(found, statement, lexicon)),
                facts(statement, NOT_MORE, found -> positive(found, statement, lexicon)),
                facts(statement, TOO_LONG, found -> length(found, true, statement, lexicon)),
                facts(statement, TOO_SHORT, found -> length(found, false, statement, lexicon)),
                facts(statement, NOT_OF_TYPE, found -> type(found, statement, lexicon)),
                facts(statement, NOT_ONE_OF, found -> oneOf(found, statement, lexicon)),
                facts(statement, TAKEN, found -> taken(found, lexicon)),
                facts(statement, NOT_WHOLE, RefusedValueRule::checked),
                facts(statement, LACKING, RefusedValueRule::checked))
            .flatMap(List::stream)
            .toList()
        : List.of();
  }

  private static List<Fact> facts(
      Statement statement, Pattern way, Function<Wording.Found, Stream<? extends Fact>> read) {
    return statement.wording().<Fact>all(way, read);
  }

  private static Stream<Fact> compared(Wording.Found found, Statement statement, Lexicon lexicon) {
    var right = found.text("right").orElse("");
    var than = WORDS.of(found.text("than").orElse("")).map(Comparison::opposite);
    return WORDS.number(right).isPresent() || than.isEmpty()
        ? Stream.empty()
        : operand(right, lexicon).stream()
            .flatMap(to -> compare(found, than.get(), to, statement, lexicon));
  }

  private static Optional<Operand> operand(String right, Lexicon lexicon) {
    return WORDS.isPresent(right)
        ? Optional.of(new Operand.Present())
        : Wording.noun(right, lexicon).map(field -> new Operand.Value(Optional.empty(), field));
  }

  private static Stream<Fact> ofTime(Wording.Found found, Statement statement, Lexicon lexicon) {
    return compare(found, Comparison.AT_LEAST, new Operand.Present(), statement, lexicon);
  }

  private static Stream<Fact> positive(Wording.Found found, Statement statement, Lexicon lexicon) {
    var zero =
        WORDS.number("zero").stream()
            .flatMap(
                number ->
                    compare(
                        found, Comparison.MORE, new Operand.Amount(number), statement, lexicon));
    var whole =
        found.text("whole").stream()
            .flatMap(_ -> hint(found, new FieldType.Whole(), statement, lexicon));
    return Stream.concat(whole, zero);
  }

  private static Stream<Fact> compare(
      Wording.Found found,
      Comparison comparison,
      Operand to,
      Statement statement,
      Lexicon lexicon) {
    return found.noun("field", lexicon).stream()
        .map(
            field ->
                new ValueFact.Compared(statement.saidOwner(), field, comparison, to, found.span()));
  }

  private static Stream<Fact> length(
      Wording.Found found, boolean most, Statement statement, Lexicon lexicon) {
    int characters = Integer.parseInt(found.text("number").orElseThrow());
    Limit limit = most ? new Limit.LongestText(characters) : new Limit.ShortestText(characters);
    return found.noun("field", lexicon).stream()
        .map(field -> limit(field, limit, statement, found));
  }

  private static Stream<Fact> type(Wording.Found found, Statement statement, Lexicon lexicon) {
    return hint(found, kind(found.text("type").orElse(""), lexicon), statement, lexicon);
  }

  private static FieldType kind(String word, Lexicon lexicon) {
    return lexicon
        .fieldTypes()
        .writtenAsType(word.replaceFirst(" address$", ""))
        .orElseGet(FieldType.Whole::new);
  }

  private static Fact limit(Noun field, Limit limit, Statement statement, Wording.Found found) {
    return new Fact.LimitOf(statement.saidOwner(), field, limit, found.span());
  }

  private static Stream<Fact> hint(
      Wording.Found found, FieldType type, Statement statement, Lexicon lexicon) {
    return found.noun("field", lexicon).stream()
        .map(field -> new Fact.TypeHint(statement.saidOwner(), field, type, found.span()));
  }

  private static Stream<Fact> oneOf(Wording.Found found, Statement statement, Lexicon lexicon) {
    var values =
        Pattern.compile("(?: ,)? (?:or|nor|and) | , ")
            .splitAsStream(found.text("values").orElse(""))
            .map(String::strip)
            .distinct()
            .toList();
    return found.noun("field", lexicon).stream()
        .map(field -> new Fact.EnumerationOf(statement.saidOwner(), field, values, found.span()));
  }

  private static Stream<Fact> taken(Wording.Found found, Lexicon lexicon) {
    return found.noun("field", lexicon).stream()
        .map(
            field ->
                new Fact.LimitOf(
                    found.noun("owner", lexicon), field, new Limit.Unique(), found.span()));
  }

  private static Stream<Fact> checked(Wording.Found found) {
    return Stream.of(
        new Fact.Prescribed(
            new Prescription.Usual(Custom.VALIDATED, Optional.empty()), found.span()));
  }
}
