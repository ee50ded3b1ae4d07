package dev.bluewright.store;

import java.math.BigDecimal;

/**
 * How one database writes the parts of a formula. A <i>number</i> here is a decimal as the database
 * reckons with it, which may differ from how it stores one.
 *
 * <p>Thread safety: immutable.
 */
abstract sealed class FormulaWords permits PostgresWords, MariaWords, SqliteWords {

  /** Digits after the point that a quotient has at least. */
  static final int QUOTIENT_SCALE = 20;

  static FormulaWords of(Dialect dialect) {
    return switch (dialect) {
      case PostgresDialect _ -> new PostgresWords();
      case MariaDialect _ -> new MariaWords();
      case SqliteDialect _ -> new SqliteWords();
    };
  }

  /** A number of a stored one. */
  abstract String number(String stored, ColumnType type);

  abstract String number(BigDecimal constant);

  /** A text in quotes, whatever it holds. */
  abstract String text(String constant);

  abstract String arithmetic(Formula.Sign sign, String left, String right);

  /** Compares numbers; true or false, never null. */
  String compared(Formula.Order order, String left, String right) {
    return ordered(order, left, right);
  }

  /** Compares stored values; true or false, never null. */
  String ordered(Formula.Order order, String left, String right) {
    return switch (order) {
      case EQUALS -> same(left, right);
      case DIFFERS -> "(NOT " + same(left, right) + ")";
      case LESS, AT_MOST, GREATER, AT_LEAST ->
          "COALESCE(%s %s %s, FALSE)".formatted(left, sign(order), right);
    };
  }

  static String sign(Formula.Order order) {
    return switch (order) {
      case EQUALS -> "=";
      case DIFFERS -> "<>";
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
    };
  }

  /** Whether values are equal, or both null. */
  abstract String same(String left, String right);

  /** Sum of the numbers of a group; 0 for none. */
  String sum(String number) {
    return "COALESCE(SUM(" + number + "), 0)";
  }

  /** Least number of a group. */
  String least(String number) {
    return "MIN(" + number + ")";
  }

  /** Greatest number of a group. */
  String greatest(String number) {
    return "MAX(" + number + ")";
  }

  /** The whole part of a number as a stored integer, the nearest one beyond 64 bits. */
  abstract String whole(String number);

  /** A number as a stored decimal, rounded half up. */
  abstract String decimal(String number, int scale);

  abstract String joined(String left, String right);

  abstract String asText(String stored);

  abstract String length(String text);

  /** What a column tells of its file: it holds its parts with blanks between, the name last. */
  abstract String ofFile(Formula.FilePart part, String stored);

  abstract String now();

  abstract String today();

  /** Whole units to the present, towards zero, as a stored integer. */
  String since(Formula.Unit unit, String stored, ColumnType type) {
    return between(unit, stored, type instanceof ColumnType.Date ? today() : now(), type);
  }

  /** Whole units from one stored time to another, towards zero, as a stored integer. */
  abstract String between(Formula.Unit unit, String from, String to, ColumnType type);

  /** The part of the calendar of a stored time: a day, a text or a stored integer. */
  abstract String within(Formula.Calendar part, String stored, ColumnType type);
}
