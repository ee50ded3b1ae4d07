package dev.bluewright.store;

import java.math.BigDecimal;

/** Formulas on PostgreSQL: numbers are of the type numeric. */
final class PostgresWords extends FormulaWords {

  @Override
  String number(String stored, ColumnType type) {
    return "CAST(" + stored + " AS numeric)";
  }

  @Override
  String number(BigDecimal constant) {
    return "CAST(" + constant.toPlainString() + " AS numeric)";
  }

  /** An E string means the same whatever the session's settings. */
  @Override
  String text(String constant) {
    return "CAST(E'" + constant.replace("\\", "\\\\").replace("'", "''") + "' AS text)";
  }

  @Override
  String arithmetic(Formula.Sign sign, String left, String right) {
    return switch (sign) {
      case PLUS -> "(" + left + " + " + right + ")";
      case MINUS -> "(" + left + " - " + right + ")";
      case TIMES -> "(" + left + " * " + right + ")";
      case DIVIDED_BY -> "(round(%s, %d) / NULLIF(%s, 0))".formatted(left, QUOTIENT_SCALE, right);
    };
  }

  @Override
  String same(String left, String right) {
    return "(" + left + " IS NOT DISTINCT FROM " + right + ")";
  }

  /** OFFSET 0 keeps the number from being reckoned once for each time that it is named. */
  @Override
  String whole(String number) {
    return """
    (SELECT CAST(CASE WHEN "n" > 9223372036854775807 THEN 9223372036854775807 \
    WHEN "n" < -9223372036854775808 THEN -9223372036854775808 ELSE "n" END AS bigint) \
    FROM (SELECT trunc(%s) AS "n" OFFSET 0) AS "0")\
    """
        .formatted(number);
  }

  @Override
  String decimal(String number, int scale) {
    return "round(" + number + ", " + scale + ")";
  }

  @Override
  String joined(String left, String right) {
    return "(" + left + " || " + right + ")";
  }

  @Override
  String asText(String stored) {
    return "CAST(" + stored + " AS text)";
  }

  @Override
  String length(String text) {
    return "CAST(char_length(" + text + ") AS bigint)";
  }

  @Override
  String ofFile(Formula.FilePart part, String stored) {
    return switch (part) {
      case MEDIA_TYPE -> "split_part(" + stored + ", ' ', 2)";
      case SIZE -> "CAST(split_part(" + stored + ", ' ', 3) AS bigint)";
      case SHA256 -> "split_part(" + stored + ", ' ', 4)";
      case NAME -> "substring(" + stored + " FROM '^(?:[^ ]* ){4}(.*)$')";
    };
  }

  @Override
  String now() {
    return "statement_timestamp()";
  }

  @Override
  String today() {
    return "CAST(statement_timestamp() AT TIME ZONE 'UTC' AS date)";
  }

  @Override
  String between(Formula.Unit unit, String from, String to, ColumnType type) {
    boolean days = type instanceof ColumnType.Date;
    String seconds = "extract(epoch FROM " + to + " - " + from + ")";
    return switch (unit) {
      case YEARS ->
          "CAST(extract(year FROM age(%s, %s)) AS bigint)"
              .formatted(utc(to, type), utc(from, type));
      case DAYS ->
          days
              ? "CAST(" + to + " - " + from + " AS bigint)"
              : "CAST(trunc(" + seconds + " / 86400) AS bigint)";
      case HOURS -> "CAST(trunc(" + seconds + " / 3600) AS bigint)";
      case MINUTES -> "CAST(trunc(" + seconds + " / 60) AS bigint)";
    };
  }

  @Override
  String within(Formula.Calendar part, String stored, ColumnType type) {
    String utc = utc(stored, type);
    return switch (part) {
      case DAY -> "CAST(" + utc + " AS date)";
      case MONTH -> "to_char(" + utc + ", 'YYYY-MM')";
      case YEAR -> "CAST(extract(year FROM " + utc + ") AS bigint)";
    };
  }

  private static String utc(String stored, ColumnType type) {
    return type instanceof ColumnType.Date ? stored : "(" + stored + " AT TIME ZONE 'UTC')";
  }
}
