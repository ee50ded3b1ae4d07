package dev.bluewright.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Formulas on MariaDB and MySQL: numbers are of the type DECIMAL, at most 65 digits. */
final class MariaWords extends FormulaWords {

  @Override
  String number(String stored, ColumnType type) {
    boolean whole = type instanceof ColumnType.Whole || type instanceof ColumnType.Sequence;
    return whole ? "CAST(" + stored + " AS DECIMAL(20,0))" : stored;
  }

  @Override
  String number(BigDecimal constant) {
    int scale = Math.max(0, constant.scale());
    int digits = Math.max(constant.precision(), scale) + 1;
    return "CAST(%s AS DECIMAL(%d,%d))".formatted(constant.toPlainString(), digits, scale);
  }

  /** Hexadecimal digits mean the same whatever the session's settings. */
  @Override
  String text(String constant) {
    String digits = HexFormat.of().formatHex(constant.getBytes(StandardCharsets.UTF_8));
    return "_utf8mb4 X'" + digits + "'";
  }

  @Override
  String arithmetic(Formula.Sign sign, String left, String right) {
    return switch (sign) {
      case PLUS -> "(" + left + " + " + right + ")";
      case MINUS -> "(" + left + " - " + right + ")";
      case TIMES -> "(" + left + " * " + right + ")";
      case DIVIDED_BY ->
          "(CAST(%s AS DECIMAL(65,%d)) / NULLIF(%s, 0))".formatted(left, QUOTIENT_SCALE, right);
    };
  }

  @Override
  String same(String left, String right) {
    return "(" + left + " <=> " + right + ")";
  }

  @Override
  String whole(String number) {
    return "CAST(TRUNCATE(" + number + ", 0) AS SIGNED)";
  }

  @Override
  String decimal(String number, int scale) {
    return "CAST(" + number + " AS DECIMAL(65," + scale + "))";
  }

  @Override
  String joined(String left, String right) {
    return "CONCAT(" + left + ", " + right + ")";
  }

  @Override
  String asText(String stored) {
    return "CONCAT(" + stored + ", " + text("") + ")";
  }

  @Override
  String length(String text) {
    return "CHAR_LENGTH(" + text + ")";
  }

  @Override
  String ofFile(Formula.FilePart part, String stored) {
    return switch (part) {
      case MEDIA_TYPE -> word(stored, 2);
      case SIZE -> "CAST(" + word(stored, 3) + " AS SIGNED)";
      case SHA256 -> word(stored, 4);
      case NAME -> "SUBSTRING(%s, CHAR_LENGTH(SUBSTRING_INDEX(%<s, ' ', 4)) + 2)".formatted(stored);
    };
  }

  private static String word(String stored, int place) {
    return "SUBSTRING_INDEX(SUBSTRING_INDEX(%s, ' ', %d), ' ', -1)".formatted(stored, place);
  }

  @Override
  String now() {
    return "UTC_TIMESTAMP(6)";
  }

  @Override
  String today() {
    return "UTC_DATE()";
  }

  @Override
  String between(Formula.Unit unit, String from, String to, ColumnType type) {
    String name =
        switch (unit) {
          case YEARS -> "YEAR";
          case DAYS -> "DAY";
          case HOURS -> "HOUR";
          case MINUTES -> "MINUTE";
        };
    return "TIMESTAMPDIFF(" + name + ", " + from + ", " + to + ")";
  }

  @Override
  String within(Formula.Calendar part, String stored, ColumnType type) {
    return switch (part) {
      case DAY -> "CAST(" + stored + " AS DATE)";
      case MONTH -> "DATE_FORMAT(" + stored + ", " + text("%Y-%m") + ")";
      case YEAR -> "YEAR(" + stored + ")";
    };
  }
}
