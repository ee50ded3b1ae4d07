package dev.bluewright.generator.sql;

import dev.bluewright.blueprint.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values of a blueprint, as each database stores them. The rules are those of runtime/store. */
record SqlValues(Dialect dialect) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final int MONEY_PRECISION = 19;
  private static final int MONEY_SCALE = 4;

  /** The literal of a value that the blueprint has as text. */
  String of(FieldType type, String text) {
    return switch (type) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() ->
          quoted(text);
      case FieldType.Json(), FieldType.File(_, _), FieldType.Enumeration(_), FieldType.Date() ->
          quoted(text);
      case FieldType.Whole() -> text;
      case FieldType.Decimal(var precision, var scale) -> decimal(text, precision, scale);
      case FieldType.Money() -> decimal(text, MONEY_PRECISION, MONEY_SCALE);
      case FieldType.Truth() -> text.equals("true") ? dialect.yes() : dialect.no();
      case FieldType.Time() -> quoted(TIME.format(LocalTime.parse(text)));
      case FieldType.DateTime() -> moment(Instant.parse(text));
      case FieldType.Uuid() -> uuid(text.toLowerCase(Locale.ROOT));
    };
  }

  private String moment(Instant moment) {
    var utc = moment.atOffset(ZoneOffset.UTC);
    return switch (dialect) {
      case MARIADB -> quoted(utc.toLocalDate() + " " + TIME.format(utc));
      case POSTGRESQL, SQLITE -> quoted(utc.toLocalDate() + "T" + TIME.format(utc) + "Z");
    };
  }

  private String uuid(String text) {
    return switch (dialect) {
      case MARIADB -> "x'" + text.replace("-", "") + "'";
      case POSTGRESQL, SQLITE -> quoted(text);
    };
  }

  private String decimal(String text, int precision, int scale) {
    var number = new BigDecimal(text).setScale(scale, RoundingMode.UNNECESSARY);
    return switch (dialect) {
      case MARIADB, POSTGRESQL -> number.toPlainString();
      case SQLITE -> quoted(sortable(number, precision, scale));
    };
  }

  /** SQLite has no exact decimal: the text sorts as the number does. */
  private static String sortable(BigDecimal number, int precision, int scale) {
    var digits = number.abs().unscaledValue().toString();
    var padded = "0".repeat(precision - digits.length()) + digits;
    var turned = number.signum() < 0 ? complement(padded) : padded;
    var whole = turned.substring(0, precision - scale);
    var sign = number.signum() < 0 ? "-" : "";
    return scale == 0 ? sign + whole : sign + whole + "." + turned.substring(precision - scale);
  }

  private static String complement(String digits) {
    var turned = new StringBuilder();
    digits.chars().forEach(digit -> turned.append((char) ('9' - digit + '0')));
    return turned.toString();
  }

  private String quoted(String text) {
    var escaped = dialect == Dialect.MARIADB ? text.replace("\\", "\\\\") : text;
    return "'" + escaped.replace("'", "''") + "'";
  }
}
