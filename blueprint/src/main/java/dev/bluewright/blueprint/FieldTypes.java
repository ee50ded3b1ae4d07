package dev.bluewright.blueprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How types of fields are written: {@code string(200)}, {@code enum(open, done)}. */
public final class FieldTypes {
  /** Whether a value of the blueprint stands for this day, for this moment, or for one after it. */
  public static boolean isPresent(FieldType type, String value) {
    return PresentDefault.find(type, value).isPresent();
  }

  /** The names of all types. */
  public static final List<String> NAMES =
      List.of(
          "string",
          "text",
          "email",
          "url",
          "integer",
          "decimal",
          "money",
          "boolean",
          "date",
          "time",
          "datetime",
          "uuid",
          "enum",
          "json",
          FileTypes.NAME);

  /** Most characters of a {@code string} that does not say how many. */
  public static final int DEFAULT_LENGTH = 255;

  private static final int MOST_CHARACTERS = 10_000;
  private static final Pattern FORM = Pattern.compile("([A-Za-z_]\\w*)\\s*(?:\\(([^()]*)\\))?");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z][A-Za-z0-9_ -]{0,62}");

  private FieldTypes() {}

  /** A type, or what is wrong with its text. */
  public sealed interface Parsed {
    /** A type. */
    record Type(FieldType type) implements Parsed {}

    /** No type of that name. */
    record UnknownName(String name) implements Parsed {}

    /** The part in brackets does not fit the type. */
    record BadArguments(String reason) implements Parsed {}

    /** A value of an enumeration cannot be one. */
    record BadValue(String value, String reason) implements Parsed {}
  }

  /** Reads a type. */
  public static Parsed parse(String text) {
    var match = FORM.matcher(text.strip());
    if (!match.matches()) {
      return new Parsed.UnknownName(text);
    }
    var arguments = match.group(2);
    return switch (match.group(1)) {
      case "string" -> string(arguments);
      case "decimal" -> decimal(arguments);
      case "enum" -> enumeration(list(arguments));
      case FileTypes.NAME -> FileTypes.parse(list(arguments));
      case String name -> plain(name, arguments);
    };
  }

  private static Parsed plain(String name, @Nullable String arguments) {
    var type = findPlain(name);
    if (type.isEmpty()) {
      return new Parsed.UnknownName(name);
    }
    return arguments == null
        ? new Parsed.Type(type.get())
        : new Parsed.BadArguments(name + " takes nothing in brackets");
  }

  private static Optional<FieldType> findPlain(String name) {
    return switch (name) {
      case "text" -> Optional.of(new FieldType.LongText());
      case "email" -> Optional.of(new FieldType.Email());
      case "url" -> Optional.of(new FieldType.Url());
      case "integer" -> Optional.of(new FieldType.Whole());
      case "money" -> Optional.of(new FieldType.Money());
      case "boolean" -> Optional.of(new FieldType.Truth());
      case "date" -> Optional.of(new FieldType.Date());
      case "time" -> Optional.of(new FieldType.Time());
      case "datetime" -> Optional.of(new FieldType.DateTime());
      case "uuid" -> Optional.of(new FieldType.Uuid());
      case "json" -> Optional.of(new FieldType.Json());
      default -> Optional.empty();
    };
  }

  private static List<String> list(@Nullable String arguments) {
    var parts = new ArrayList<String>();
    if (arguments != null) {
      for (var part : arguments.split(",", -1)) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static Parsed string(@Nullable String arguments) {
    if (arguments == null) {
      return new Parsed.Type(new FieldType.Text(DEFAULT_LENGTH));
    }
    var length = findWhole(arguments.strip());
    return length.isPresent() && length.get() >= 1 && length.get() <= MOST_CHARACTERS
        ? new Parsed.Type(new FieldType.Text(length.get()))
        : new Parsed.BadArguments("a string holds 1 to " + MOST_CHARACTERS + " characters");
  }

  private static Parsed decimal(@Nullable String arguments) {
    if (arguments == null) {
      return new Parsed.Type(new FieldType.Decimal(19, 4));
    }
    var digits = list(arguments).stream().map(FieldTypes::findWhole).toList();
    if (digits.size() != 2 || digits.contains(Optional.<Integer>empty())) {
      return new Parsed.BadArguments(
          "a decimal says how many digits it has and how many after the point");
    }
    int precision = digits.get(0).orElse(0);
    int scale = digits.get(1).orElse(0);
    return precision >= 1 && precision <= 38 && scale <= precision
        ? new Parsed.Type(new FieldType.Decimal(precision, scale))
        : new Parsed.BadArguments("a decimal has 1 to 38 digits, of which no more after the point");
  }

  /** An enumeration of the values. */
  static Parsed enumeration(List<String> values) {
    if (values.isEmpty()) {
      return new Parsed.BadArguments("an enum names its values, such as enum(open, done)");
    }
    var seen = new HashSet<String>();
    for (var value : values) {
      if (!VALUE.matcher(value).matches()) {
        return new Parsed.BadValue(
            value, "it starts with a letter and has letters, digits, spaces, _ and - alone");
      }
      if (!seen.add(value.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_"))) {
        return new Parsed.BadValue(value, "another value reads the same");
      }
    }
    return new Parsed.Type(new FieldType.Enumeration(values));
  }

  private static Optional<Integer> findWhole(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** The text of a type, which reads back as the same type. */
  public static String text(FieldType type) {
    return switch (type) {
      case FieldType.Text(var length) when length == DEFAULT_LENGTH -> "string";
      case FieldType.Text(var length) -> "string(" + length + ")";
      case FieldType.LongText() -> "text";
      case FieldType.Email() -> "email";
      case FieldType.Url() -> "url";
      case FieldType.Whole() -> "integer";
      case FieldType.Decimal(var precision, var scale) ->
          "decimal(" + precision + ", " + scale + ")";
      case FieldType.Money() -> "money";
      case FieldType.Truth() -> "boolean";
      case FieldType.Date() -> "date";
      case FieldType.Time() -> "time";
      case FieldType.DateTime() -> "datetime";
      case FieldType.Uuid() -> "uuid";
      case FieldType.Enumeration(var values) -> "enum(" + String.join(", ", values) + ")";
      case FieldType.Json() -> "json";
      case FieldType.File file -> FileTypes.text(file);
    };
  }
}
