package dev.bluewright.store;

import java.math.BigDecimal;
import java.util.Locale;

/** Formulas on SQLite: numbers are texts, which {@link SqliteFunctions} reckon with exactly. */
final class SqliteWords extends FormulaWords {

  @Override
  String number(String stored, ColumnType type) {
    return switch (type) {
      case ColumnType.Decimal(_, int scale) -> "bw_number(" + stored + ", " + scale + ")";
      case ColumnType.Money() -> "bw_number(" + stored + ", 4)";
      case ColumnType.Uuid _, ColumnType.Sequence _, ColumnType.Text _, ColumnType.LongText _ ->
          "CAST(" + stored + " AS TEXT)";
      case ColumnType.Email _, ColumnType.Url _, ColumnType.Whole _, ColumnType.Truth _ ->
          "CAST(" + stored + " AS TEXT)";
      case ColumnType.Date _, ColumnType.Time _, ColumnType.DateTime _, ColumnType.Json _ ->
          "CAST(" + stored + " AS TEXT)";
      case ColumnType.Enumeration _, ColumnType.File _, ColumnType.Reference _ ->
          "CAST(" + stored + " AS TEXT)";
    };
  }

  @Override
  String number(BigDecimal constant) {
    return "'" + constant.toPlainString() + "'";
  }

  @Override
  String text(String constant) {
    return "'" + constant.replace("'", "''") + "'";
  }

  @Override
  String arithmetic(Formula.Sign sign, String left, String right) {
    String name =
        switch (sign) {
          case PLUS -> "bw_plus";
          case MINUS -> "bw_minus";
          case TIMES -> "bw_times";
          case DIVIDED_BY -> "bw_divided";
        };
    return name + "(" + left + ", " + right + ")";
  }

  @Override
  String compared(Formula.Order order, String left, String right) {
    return switch (order) {
      case EQUALS -> "bw_same(" + left + ", " + right + ")";
      case DIFFERS -> "(NOT bw_same(" + left + ", " + right + "))";
      case LESS, AT_MOST, GREATER, AT_LEAST ->
          "COALESCE(bw_compared(%s, %s) %s 0, FALSE)".formatted(left, right, sign(order));
    };
  }

  @Override
  String same(String left, String right) {
    return "(" + left + " IS " + right + ")";
  }

  @Override
  String sum(String number) {
    return "bw_sum(" + number + ")";
  }

  @Override
  String least(String number) {
    return "bw_least(" + number + ")";
  }

  @Override
  String greatest(String number) {
    return "bw_greatest(" + number + ")";
  }

  @Override
  String whole(String number) {
    return "bw_whole(" + number + ")";
  }

  @Override
  String decimal(String number, int scale) {
    return "bw_decimal(" + number + ", " + scale + ")";
  }

  @Override
  String joined(String left, String right) {
    return "(" + left + " || " + right + ")";
  }

  @Override
  String asText(String stored) {
    return "CAST(" + stored + " AS TEXT)";
  }

  @Override
  String length(String text) {
    return "LENGTH(" + text + ")";
  }

  /** The id has 36 characters, the checksum 64; of a text that a number begins, CAST takes it. */
  @Override
  String ofFile(Formula.FilePart part, String stored) {
    String blank = "instr(substr(" + stored + ", 38), ' ')";
    String size = "substr(%s, 38 + %s)".formatted(stored, blank);
    return switch (part) {
      case MEDIA_TYPE -> "substr(%s, 38, %s - 1)".formatted(stored, blank);
      case SIZE -> "CAST(" + size + " AS INTEGER)";
      case SHA256 -> "substr(%s, instr(%<s, ' ') + 1, 64)".formatted(size);
      case NAME -> "substr(%s, instr(%<s, ' ') + 66)".formatted(size);
    };
  }

  @Override
  String now() {
    return "bw_now()";
  }

  @Override
  String today() {
    return "date('now')";
  }

  @Override
  String between(Formula.Unit unit, String from, String to, ColumnType type) {
    return "bw_between('%s', %s, %s)".formatted(unit.name().toLowerCase(Locale.ROOT), from, to);
  }

  @Override
  String within(Formula.Calendar part, String stored, ColumnType type) {
    return switch (part) {
      case DAY -> "substr(" + stored + ", 1, 10)";
      case MONTH -> "substr(" + stored + ", 1, 7)";
      case YEAR -> "CAST(substr(" + stored + ", 1, 4) AS INTEGER)";
    };
  }
}
