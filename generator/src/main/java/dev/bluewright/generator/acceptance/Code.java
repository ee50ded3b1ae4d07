package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.java.Expression;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.stream.Stream;

/** Statements that several tests share, broken where the formatter breaks them. */
final class Code {
  private static final int WIDTH = 100;
  private static final String INDENT = "    ";

  private Code() {}

  static String sample(EntityPlan entity) {
    return entity.className() + "Sample";
  }

  /** {@code ATask}: end of a method's name. */
  static String one(EntityPlan entity) {
    return Words.of(entity.words().withArticle()).pascal();
  }

  /** {@code Tasks}: end of a method's name. */
  static String many(EntityPlan entity) {
    return entity.words().plural().pascal();
  }

  /** The status of an outcome, which may be prescribed. */
  static int status(SystemPlan system, String outcome, int usual) {
    return system.blueprint().api().statuses().getOrDefault(outcome, usual);
  }

  /** A call on a value: on one line when it fits, else on a line of its own. */
  static String statement(String value, String call) {
    var line = value + call + ";";
    return fits(1, line) ? line : value + "\n" + INDENT + call + ";";
  }

  /** A call whose result is kept, broken at the outermost place that lets its lines fit. */
  static String call(String kept, String call, String first, String second) {
    var below = "\n" + INDENT + INDENT;
    var arguments = first + ", " + second + ");";
    if (fits(1, kept + " " + call + arguments)) {
      return kept + " " + call + arguments;
    }
    if (fits(2, call + arguments)) {
      return kept + "\n" + INDENT + call + arguments;
    }
    return kept
        + ("\n" + INDENT + call)
        + below
        + (fits(3, arguments) ? arguments : first + "," + below + second + ");");
  }

  /** A new variable with the value of an expression. */
  static String assigned(String variable, Expression value) {
    var start = "var " + variable + " =";
    return fits(1, start + " " + value.flat() + ";")
        ? start + " " + value.flat() + ";"
        : start + "\n" + INDENT + value.text(4, 4, 1, WIDTH - INDENT.length()) + ";";
  }

  private static boolean fits(int depth, String line) {
    return depth * INDENT.length() + line.length() <= WIDTH;
  }

  /** Most records that a test may ask for at once. */
  static int mostOnPage(EntityPlan entity) {
    return Math.min(100, entity.model().listing().most().orElse(100));
  }

  static String shows(String answer, ColumnPlan column, String expected) {
    return statement(
        "assertThat(" + answer + ".text(\"" + column.name() + "\"))",
        ".isEqualTo(" + expected + ")");
  }

  static String readsBack(EntityPlan entity, String created, String answer) {
    return statement(
        "assertThat(RunningSystem.get(" + sample(entity) + ".path(" + created + ")).body())",
        ".isEqualTo(" + answer + ".body())");
  }

  /** A request to one of the addresses at which people sign in, with a token. */
  static String send(String method, String entrance, String token, String body) {
    return sendTo(method, "/" + AccountsModel.PATH + "/" + entrance, token, body);
  }

  /** A request to any address, with a token. */
  static String sendTo(String method, String path, String token, String body) {
    return "People.send(\"%s\", \"%s\", %s, %s)".formatted(method, path, token, body);
  }

  /** Who somebody is signed in as. */
  static String me(String someone) {
    return send("GET", "me", someone + ".accessToken()", "Map.of()");
  }

  /** What a list must be asked with to show records as they are shown alone. */
  static String whole(EntityPlan entity) {
    var nested = entity.nested().stream().map(CollectionPlan::name).toList();
    return nested.isEmpty() ? "" : "&expand=" + String.join(",", nested);
  }

  /** Whether an answer shows a value as the same text as a request gave it. */
  static boolean isSameText(ColumnPlan column) {
    return switch (column.type()) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> true;
      case FieldType.Whole(), FieldType.Truth(), FieldType.Date(), FieldType.Uuid() ->
          !(column.origin() instanceof Origin.Id);
      case FieldType.Enumeration(_) -> true;
      case FieldType.Decimal(_, _), FieldType.Money(), FieldType.Time() -> false;
      case FieldType.DateTime(), FieldType.Json(), FieldType.File(_, _) -> false;
    };
  }

  static boolean isExact(FieldType type) {
    return type instanceof FieldType.Money || type instanceof FieldType.Decimal;
  }

  /** {@code completes}, {@code appliesForLeave}: the third person of an action's name. */
  static String thirdPerson(String action) {
    var words = Words.of(action).words();
    var verb = Words.thirdPerson(words.getFirst());
    return new Words(Stream.concat(Stream.of(verb), words.stream().skip(1)).toList()).camel();
  }
}
