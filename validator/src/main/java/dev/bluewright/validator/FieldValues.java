package dev.bluewright.validator;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether a value written in a blueprint fits a field. */
final class FieldValues {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private FieldValues() {}

  /** Why the value does not fit; empty where it does. */
  static Optional<String> problem(FieldModel field, String value) {
    return typeProblem(field.type(), value).or(() -> ruleProblem(field, value));
  }

  private static Optional<String> typeProblem(FieldType type, String value) {
    return switch (type) {
      case FieldType.Text(var length) -> length(value, length);
      case FieldType.LongText(), FieldType.Json() -> Optional.empty();
      case FieldType.File(_, _) -> Optional.of("a file is sent by itself");
      case FieldType.Email() ->
          when(!EMAIL.matcher(value).matches() || value.length() > 254, "it is not an address");
      case FieldType.Url() -> when(!isUrl(value), "it is not an http or https address");
      case FieldType.Whole() -> when(!isWhole(value), "it is not a whole number of 64 bits");
      case FieldType.Decimal(var precision, var scale) -> decimal(value, precision, scale);
      case FieldType.Money() -> decimal(value, 19, 4);
      case FieldType.Truth() ->
          when(!value.equals("true") && !value.equals("false"), "it is neither true nor false");
      case FieldType.Date() -> moment(value, LocalDate::parse, "a day, such as 2026-05-17");
      case FieldType.Time() -> moment(value, LocalTime::parse, "a time, such as 09:30:00");
      case FieldType.DateTime() ->
          moment(value, Instant::parse, "a moment, such as 2026-05-17T09:30:00Z");
      case FieldType.Uuid() -> uuid(value);
      case FieldType.Enumeration(var values) ->
          when(!values.contains(value), "it is not one of " + Subject.quoted(values));
    };
  }

  private static Optional<String> ruleProblem(FieldModel field, String value) {
    var rules = field.rules();
    if (NUMBER.matcher(value).matches() && isNumeric(field.type())) {
      var number = new BigDecimal(value);
      boolean low = rules.min().map(least -> number.compareTo(least) < 0).orElse(false);
      boolean high = rules.max().map(greatest -> number.compareTo(greatest) > 0).orElse(false);
      return when(low || high, "it is out of the range of the field");
    }
    boolean shorter = rules.minLength().map(least -> value.length() < least).orElse(false);
    boolean other = rules.pattern().map(pattern -> !Pattern.matches(pattern, value)).orElse(false);
    return when(shorter, "it is shorter than the field allows")
        .or(() -> when(other, "it does not match the pattern of the field"));
  }

  static boolean isNumeric(FieldType type) {
    return switch (type) {
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> true;
      case FieldType.Text(_),
          FieldType.LongText(),
          FieldType.Email(),
          FieldType.Url(),
          FieldType.Truth(),
          FieldType.Date(),
          FieldType.Time(),
          FieldType.DateTime(),
          FieldType.Uuid(),
          FieldType.Enumeration(_),
          FieldType.Json(),
          FieldType.File(_, _) ->
          false;
    };
  }

  static boolean isText(FieldType type) {
    return switch (type) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> true;
      case FieldType.Whole(),
          FieldType.Decimal(_, _),
          FieldType.Money(),
          FieldType.Truth(),
          FieldType.Date(),
          FieldType.Time(),
          FieldType.DateTime(),
          FieldType.Uuid(),
          FieldType.Enumeration(_),
          FieldType.Json(),
          FieldType.File(_, _) ->
          false;
    };
  }

  private static Optional<String> when(boolean wrong, String reason) {
    return wrong ? Optional.of(reason) : Optional.empty();
  }

  private static Optional<String> length(String value, int most) {
    return when(
        value.codePointCount(0, value.length()) > most,
        "it is longer than " + most + " characters");
  }

  private static boolean isWhole(String value) {
    if (!value.matches("-?\\d{1,19}")) {
      return false;
    }
    var number = new BigInteger(value);
    return number.compareTo(LEAST) >= 0 && number.compareTo(GREATEST) <= 0;
  }

  private static Optional<String> decimal(String value, int precision, int scale) {
    if (!NUMBER.matcher(value).matches()) {
      return Optional.of("it is not a number");
    }
    var number = new BigDecimal(value).stripTrailingZeros();
    boolean fits =
        number.scale() <= scale && number.precision() - number.scale() <= precision - scale;
    return when(!fits, "it has more digits than the field keeps");
  }

  private static boolean isUrl(String value) {
    try {
      var address = URI.create(value);
      var scheme = address.getScheme() == null ? "" : address.getScheme();
      return scheme.toLowerCase(Locale.ROOT).matches("https?") && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> uuid(String value) {
    try {
      return when(!UUID.fromString(value).toString().equalsIgnoreCase(value), "it is not a UUID");
    } catch (IllegalArgumentException e) {
      return Optional.of("it is not a UUID");
    }
  }

  /** Reads a moment, and throws where the text is none. */
  @FunctionalInterface
  private interface MomentReader {
    Object read(String text);
  }

  private static Optional<String> moment(String value, MomentReader reader, String wanted) {
    try {
      reader.read(value);
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of("it is not " + wanted);
    }
  }
}
