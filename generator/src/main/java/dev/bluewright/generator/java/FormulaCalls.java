package dev.bluewright.generator.java;

import dev.bluewright.expression.Expression;
import dev.bluewright.expression.Expression.Aggregate;
import dev.bluewright.expression.Expression.Change;
import dev.bluewright.expression.Expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words that a formula is written with: {@code sum("lines", field("amount"))}. */
final class FormulaCalls {
  private final JavaFile file;
  private final Set<String> hidden;

  /** The words for a file; those that something in it hides are written in full. */
  FormulaCalls(JavaFile file, Set<String> hidden) {
    this.file = file;
    this.hidden = hidden;
  }

  /** The formula, broken over lines where it does not fit. */
  String of(int indent, Expression expression) {
    return switch (expression) {
      case Expression.Field(var column) -> word("field") + "(" + Literals.string(column) + ")";
      case Expression.Amount(var number) -> word("value") + "(" + number(number) + ")";
      case Expression.Text(var text) -> word("value") + "(" + Literals.string(text) + ")";
      case Expression.Truth(boolean truth) -> word("value") + "(" + truth + ")";
      case Expression.Now() -> word("now") + "()";
      case Expression.Today() -> word("today") + "()";
      case Expression.Through(var relation, var said) ->
          call(indent, "through", List.of(Literals.string(relation)), List.of(said));
      case Expression.Outer(var said) -> call(indent, "outer", List.of(), List.of(said));
      case Aggregate aggregate -> aggregate(indent, aggregate);
      case Expression.Pair(var operator, var left, var right) when operator.isBetween() ->
          call(indent, between(operator), List.of(), List.of(left, right));
      case Expression.Pair pair -> chain(indent, pair);
      case Expression.Single(var change, var said) ->
          call(indent, name(change), List.of(), List.of(said));
      case Expression.Choice(var condition, var then, var otherwise) ->
          call(indent, "choice", List.of(), List.of(condition, then, otherwise));
    };
  }

  private String aggregate(int indent, Aggregate aggregate) {
    var values = new ArrayList<Expression>();
    aggregate.said().ifPresent(values::add);
    aggregate.where().ifPresent(values::add);
    var name =
        switch (aggregate.kind()) {
          case COUNT -> "count";
          case SUM -> "sum";
          case AVERAGE -> "average";
          case LEAST -> "least";
          case GREATEST -> "greatest";
        };
    return call(indent, name, List.of(Literals.string(aggregate.relation())), values);
  }

  private String call(int indent, String name, List<String> first, List<Expression> values) {
    var arguments = new ArrayList<>(first);
    values.forEach(value -> arguments.add(of(indent + 4, value)));
    return Layout.call(indent, word(name) + "(", arguments, ")");
  }

  /** Each method on a line of its own where they do not fit on one. */
  private String chain(int indent, Expression.Pair pair) {
    var links = new ArrayList<String>();
    Expression head = pair;
    while (head instanceof Expression.Pair(var operator, var left, var right)
        && !operator.isBetween()) {
      var argument = of(indent + 4, right);
      links.addFirst(method(operator) + "(" + argument + ")");
      head = left;
    }
    var start = of(indent, head);
    var line = start + String.join("", links);
    var margin = "\n" + " ".repeat(indent + 4);
    return indent + line.length() < Layout.WIDTH && !line.contains("\n")
        ? line
        : start + margin + String.join(margin, links);
  }

  private static String method(Operator operator) {
    return switch (operator) {
      case PLUS -> ".plus";
      case MINUS -> ".minus";
      case TIMES -> ".times";
      case DIVIDED_BY -> ".dividedBy";
      case JOINED -> ".joined";
      case EQUALS -> ".equalTo";
      case DIFFERS -> ".differentFrom";
      case LESS -> ".lessThan";
      case AT_MOST -> ".atMost";
      case GREATER -> ".greaterThan";
      case AT_LEAST -> ".atLeast";
      case BOTH -> ".and";
      case EITHER -> ".or";
      case DAYS_BETWEEN, HOURS_BETWEEN, MINUTES_BETWEEN ->
          throw new IllegalArgumentException(operator + " is no method of a formula");
    };
  }

  private static String between(Operator operator) {
    return switch (operator) {
      case HOURS_BETWEEN -> "hoursBetween";
      case MINUTES_BETWEEN -> "minutesBetween";
      default -> "daysBetween";
    };
  }

  private static String name(Change change) {
    return switch (change) {
      case NOT -> "not";
      case MISSING -> "missing";
      case AS_TEXT -> "asText";
      case LENGTH -> "length";
      case FILE_NAME -> "fileName";
      case FILE_TYPE -> "fileType";
      case FILE_SIZE -> "fileSize";
      case FILE_SHA256 -> "fileSha256";
      case YEARS_SINCE -> "yearsSince";
      case DAYS_SINCE -> "daysSince";
      case HOURS_SINCE -> "hoursSince";
      case MINUTES_SINCE -> "minutesSince";
      case DAY -> "day";
      case MONTH -> "month";
      case YEAR -> "year";
    };
  }

  private String number(BigDecimal number) {
    if (number.scale() <= 0 && number.precision() <= 18) {
      return number.toBigInteger() + "L";
    }
    file.using("java.math.BigDecimal");
    return "new BigDecimal(\"" + number.toPlainString() + "\")";
  }

  private String word(String name) {
    if (hidden.contains(name)) {
      file.using("dev.bluewright.store.Formulas");
      return "Formulas." + name;
    }
    file.usingStatic("dev.bluewright.store.Formulas." + name);
    return name;
  }
}
