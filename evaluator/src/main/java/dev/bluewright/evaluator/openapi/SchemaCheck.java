package dev.bluewright.evaluator.openapi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Compares a JSON value with the part of JSON Schema 2020-12 that these documents use. A word that
 * it does not know is passed over.
 *
 * <p>Thread safety: safe.
 */
public final class SchemaCheck {
  /** The rule that nothing keeps. */
  private static final String NEVER = "never";

  private SchemaCheck() {}

  /** What is wrong with a value; empty when it conforms. */
  public static List<Misfit> misfits(JsonNode value, Node schema) {
    var found = new ArrayList<Misfit>();
    check(value, schema, "", found);
    return found;
  }

  private static Misfit misfit(String place, String word, Object rule, String words) {
    return new Misfit(place, Map.of(word, rule), (place.isEmpty() ? "it" : place) + words);
  }

  private static void check(JsonNode value, Node schema, String place, List<Misfit> found) {
    if (schema.has(NEVER)) {
      found.add(misfit(place, NEVER, true, " is not in the document"));
    }
    checkType(value, schema, place, found);
    checkChoice(value, schema, place, found);
    for (var part : schema.nodes("allOf")) {
      check(value, part, place, found);
    }
    if (value.isString()) {
      checkText(value.asString(), schema, place, found);
    } else if (value.isNumber()) {
      checkNumber(value.decimalValue(), schema, place, found);
    } else if (value.isArray()) {
      for (var i = 0; i < value.size(); i++) {
        check(value.get(i), schema.child("items"), place + "/" + i, found);
      }
    } else if (value.isObject()) {
      checkObject(value, schema, place, found);
    }
  }

  private static void checkType(JsonNode value, Node schema, String place, List<Misfit> found) {
    var types = schema.list("type");
    if (!types.isEmpty() && types.stream().noneMatch(type -> isOf(value, type.toString()))) {
      found.add(misfit(place, "type", types, " is not of type " + types));
    }
  }

  private static boolean isOf(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isString();
      case "integer" -> value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> true;
    };
  }

  private static void checkChoice(JsonNode value, Node schema, String place, List<Misfit> found) {
    if (schema.has("enum")
        && schema.list("enum").stream()
            .noneMatch(choice -> String.valueOf(choice).equals(text(value)))) {
      var choices = schema.list("enum");
      found.add(misfit(place, "enum", choices, " is none of " + choices));
    }
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }

  private static void checkText(String text, Node schema, String place, List<Misfit> found) {
    var length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
    schema
        .number("maxLength")
        .filter(most -> length.compareTo(most) > 0)
        .ifPresent(most -> found.add(misfit(place, "maxLength", most, " is longer than " + most)));
    schema
        .number("minLength")
        .filter(least -> length.compareTo(least) < 0)
        .ifPresent(
            least -> found.add(misfit(place, "minLength", least, " is shorter than " + least)));
    schema
        .text("pattern")
        .filter(pattern -> !Pattern.compile(pattern).matcher(text).find())
        .ifPresent(
            pattern -> found.add(misfit(place, "pattern", pattern, " does not match " + pattern)));
    schema
        .text("format")
        .filter(format -> !isOfFormat(text, format))
        .ifPresent(format -> found.add(misfit(place, "format", format, " is not a " + format)));
  }

  private static boolean isOfFormat(String text, String format) {
    try {
      return switch (format) {
        case "uuid" -> UUID.fromString(text).toString().equals(text);
        case "date-time" -> OffsetDateTime.parse(text).getYear() < 10_000;
        case "date" -> LocalDate.parse(text).getYear() < 10_000;
        case "time" -> LocalTime.parse(text).getHour() >= 0;
        case "email" -> text.contains("@");
        default -> true;
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static void checkNumber(
      BigDecimal number, Node schema, String place, List<Misfit> found) {
    schema
        .number("minimum")
        .filter(least -> number.compareTo(least) < 0)
        .ifPresent(least -> found.add(misfit(place, "minimum", least, " is below " + least)));
    schema
        .number("maximum")
        .filter(most -> number.compareTo(most) > 0)
        .ifPresent(most -> found.add(misfit(place, "maximum", most, " is above " + most)));
  }

  private static void checkObject(JsonNode value, Node schema, String place, List<Misfit> found) {
    for (var name : schema.list("required")) {
      if (!value.has(name.toString())) {
        found.add(misfit(place, "required", List.of(name), " lacks " + name));
      }
    }
    var properties = schema.child("properties");
    for (var property : value.properties()) {
      if (properties.has(property.getKey())) {
        check(
            property.getValue(),
            properties.child(property.getKey()),
            place + "/" + escaped(property.getKey()),
            found);
      } else if (schema.text("additionalProperties").orElse("").equals("false")) {
        found.add(
            misfit(
                place + "/" + escaped(property.getKey()), NEVER, true, " is not in the document"));
      }
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
