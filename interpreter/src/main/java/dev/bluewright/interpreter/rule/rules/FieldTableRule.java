package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage.Cell;
import dev.bluewright.interpreter.rule.BodyOwner;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of a table whose columns are field, type, whether it is required, and what it means. */
public final class FieldTableRule implements Rule {
  private static final Pattern NAMES =
      Pattern.compile("field|name|attribute|column|property|field name|parameter|param|key");
  private static final Pattern TYPES = Pattern.compile("(?:data ?)?type|format");
  private static final Pattern NEEDED = Pattern.compile("required\\??|mandatory|optional|nullable");
  private static final Pattern MEANINGS =
      Pattern.compile("descriptions?|meaning|notes?|comments?|remarks?|details");

  /** Words that say more than what a value means. */
  private static final Pattern MORE =
      Pattern.compile(
          "(?i)\\d|\\b(?:must|should|only|unique|one of|default|min|max|least|most|not|never|if|when"
              + "|unless|required|optional|generated|automatic(?:ally)?|foreign|references?|enum)\\b");

  private static final Pattern YES = Pattern.compile("yes|true|required|mandatory|y|x|✓|✔|✅");
  private static final Pattern NO = Pattern.compile("no|false|optional|n|-|✗|❌|");
  private static final int MOST_WORDS = 4;

  @Override
  public String name() {
    return "field-table";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (!isRow(statement)) {
      return List.of();
    }
    var cells = statement.passage().cells();
    var name = words(cells.getFirst(), statement);
    return name.isEmpty() || name.size() > MOST_WORDS
        ? List.of()
        : facts(new Noun(name), cells, statement, lexicon);
  }

  /** Whether a statement is such a row, and of something. */
  static boolean isRow(Statement statement) {
    var cells = statement.passage().cells();
    return cells.size() > 1 && statement.owner().isPresent() && isOf(cells.getFirst(), NAMES);
  }

  private static List<Fact> facts(
      Noun field, List<Cell> cells, Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var first = cells.getFirst().prose().place();
    facts.add(new Fact.FieldOf(statement.owner(), field, false, first));
    if (BodyOwner.of(statement, lexicon).equals(statement.owner())) {
      facts.add(sent(field, cells.getFirst(), statement));
    }
    facts.addAll(types(field, cells, statement, lexicon));
    cells.stream()
        .skip(1)
        .flatMap(cell -> told(field, cell, statement).stream())
        .forEach(facts::add);
    return facts;
  }

  /** It is a member of the body that is sent there, by the name that stands in the table. */
  private static Fact sent(Noun field, Cell cell, Statement statement) {
    var written = cell.prose().text().strip();
    var names = written.equals(field.camelCase()) ? Map.<Noun, String>of() : Map.of(field, written);
    return new Fact.Prescribed(
        new Prescription.Members(false, List.of(field), names, Map.of(), statement.owner()),
        cell.prose().place());
  }

  private static boolean isOf(Cell cell, Pattern column) {
    return column.matcher(column(cell)).matches();
  }

  private static String column(Cell cell) {
    return cell.column().strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> words(Cell cell, Statement statement) {
    return within(cell, statement)
        .flatMap(token -> Naming.split(token, false).stream())
        .filter(word -> word.matches("[a-z][a-z0-9]*"))
        .toList();
  }

  private static Stream<Token> within(Cell cell, Statement statement) {
    var place = cell.prose().place();
    return statement.tokens().stream().filter(token -> place.contains(token.span()));
  }

  /** The types that the words of their column name, or all words where there is none. */
  private static List<Fact> types(
      Noun field, List<Cell> cells, Statement statement, Lexicon lexicon) {
    var types = lexicon.fieldTypes();
    var column = cells.stream().filter(cell -> isOf(cell, TYPES)).findFirst();
    return column
        .map(cell -> hints(field, within(cell, statement), types::writtenAsType, statement))
        .orElseGet(() -> hints(field, others(cells, statement), types::written, statement));
  }

  private static Stream<Token> others(List<Cell> cells, Statement statement) {
    return cells.stream().skip(1).flatMap(cell -> within(cell, statement));
  }

  private static List<Fact> hints(
      Noun field,
      Stream<Token> words,
      Function<String, Optional<FieldType>> types,
      Statement statement) {
    return words
        .flatMap(
            word ->
                types
                    .apply(word.lower())
                    .<Fact>map(
                        type -> new Fact.TypeHint(statement.owner(), field, type, word.span()))
                    .stream())
        .toList();
  }

  /** What a cell tells of a value: whether it must be there, or no more than what it means. */
  private static Optional<Fact> told(Noun field, Cell cell, Statement statement) {
    var text = cell.prose().text().strip().toLowerCase(Locale.ROOT);
    if (isOf(cell, NEEDED)) {
      boolean yes = YES.matcher(text).matches();
      boolean needed = yes != column(cell).matches("optional|nullable");
      return yes || NO.matcher(text).matches()
          ? Optional.of(limit(field, needed, cell, statement))
          : Optional.empty();
    }
    return isOf(cell, MEANINGS) && !text.isEmpty() && !MORE.matcher(text).find()
        ? Optional.of(new Fact.Framing(cell.prose().place()))
        : Optional.empty();
  }

  private static Fact limit(Noun field, boolean needed, Cell cell, Statement statement) {
    var limit = needed ? new Limit.Required() : new Limit.NotRequired();
    return new Fact.LimitOf(statement.owner(), field, limit, cell.prose().place());
  }
}
