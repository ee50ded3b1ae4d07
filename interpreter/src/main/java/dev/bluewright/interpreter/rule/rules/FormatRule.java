package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "The site must be a valid URL": what the values of a field are, as every service checks it. */
public final class FormatRule implements WordingRule {
  private static final String FIELD =
      "(?:the |its |an? |each )?(?:[`\"'“] ?)?(?<field>[a-z][a-z0-9_-]*(?: (?!is |are |must |should"
          + " )[a-z]+)?)(?: ?[`\"'”])?(?: field| :)?";
  private static final String TYPE =
      "(?:an? )?(?:valid |well-formed |properly formatted )*(?<type>email"
          + " address|email|url|uri|whole"
          + " number|number|integer|string|text|boolean|date|datetime|timestamp|uuid)(?="
          + " ?(?:[.;,]|$)| and )";
  private static final String MUST = "(?:must|should|has to|needs to)";
  private static final Pattern WAY = Pattern.compile(FIELD + " " + MUST + " be " + TYPE);

  /** "The site is required and must be a valid URL": of the first, another rule tells. */
  private static final Pattern SECOND =
      Pattern.compile(
          FIELD
              + " (?:is|are|must be|should be) (?:required|optional|mandatory|unique)(?: ,)?(?:"
              + " and| but)? (?<says>(?:"
              + MUST
              + " )?be "
              + TYPE
              + ")");

  /** "magnitude (optional) - must be a number". */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?<field>[a-z][a-z0-9_-]*)(?: [`\"'])? (?:\\( [a-z ,]+ \\) )?(?:-|–|:) (?<says>"
              + MUST
              + " be "
              + TYPE
              + ")");

  private static final Set<String> NO_FIELDS =
      Set.of(
          "it", "this", "that", "they", "value", "values", "result", "body", "which", "property");

  @Override
  public String name() {
    return "format";
  }

  @Override
  public List<String> keys() {
    return List.of(" be ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var facts =
        wording.<Fact>all(WAY, found -> read(statement, found, found.span(), lexicon).stream());
    return facts.isEmpty()
        ? Stream.of(SECOND, LISTED)
            .flatMap(way -> second(statement, way, lexicon).stream())
            .toList()
        : facts;
  }

  private static List<Fact> second(Statement statement, Pattern way, Lexicon lexicon) {
    return statement
        .wording()
        .all(way, found -> read(statement, found, found.span("says"), lexicon).stream());
  }

  private static Optional<Fact> read(
      Statement statement, Wording.Found found, Span span, Lexicon lexicon) {
    return found
        .noun("field", lexicon)
        .filter(field -> isField(field, lexicon))
        .map(
            field ->
                new Fact.TypeHint(
                    statement.owner(),
                    field,
                    type(found.text("type").orElse("string"), field, lexicon),
                    span));
  }

  private static boolean isField(Noun field, Lexicon lexicon) {
    return !NO_FIELDS.contains(field.head())
        && (lexicon.fieldTypes().isFieldName(field) || !lexicon.isSystem(field.head()))
        && !lexicon.isNeverField(field);
  }

  /** "A string" says less than a name that suggests one. */
  private static FieldType type(String word, Noun field, Lexicon lexicon) {
    var suggested = lexicon.fieldTypes().suggestedBy(field);
    return switch (word) {
      case "email address", "email" -> new FieldType.Email();
      case "url", "uri" -> new FieldType.Url();
      case "whole number", "integer" -> new FieldType.Whole();
      case "number" ->
          suggested.filter(AttributeBulletRule::isNumber).orElse(new FieldType.Decimal(12, 2));
      case "boolean" -> new FieldType.Truth();
      case "date" -> suggested.filter(FormatRule::isDay).orElse(new FieldType.Date());
      case "datetime", "timestamp" -> new FieldType.DateTime();
      case "uuid" -> new FieldType.Uuid();
      default -> suggested.filter(AttributeBulletRule::isWritten).orElse(new FieldType.Text(255));
    };
  }

  private static boolean isDay(FieldType type) {
    return type instanceof FieldType.Date || type instanceof FieldType.DateTime;
  }
}
