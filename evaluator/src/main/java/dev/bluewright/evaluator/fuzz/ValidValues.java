package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.openapi.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON texts that fit a schema. Thread safety: one thread. */
final class ValidValues {
  private static final List<String> LETTERS =
      List.of(
          "a", "Z", "7", " ", "é", "ß", "Ж", "中", "😀", "'", "\\\"", "\\\\", "%", "<", "&", ";");

  private final Chance chance;
  private final KnownIds ids;

  ValidValues(Chance chance, KnownIds ids) {
    this.chance = chance;
    this.ids = ids;
  }

  /** The members of an object: all required ones and some of the others. */
  Map<String, String> object(Node schema) {
    var members = new LinkedHashMap<String, String>();
    var properties = schema.child("properties");
    for (var name : properties.keys()) {
      var property = properties.child(name);
      var isRequired = schema.list("required").contains(name);
      if (!property.text("readOnly").orElse("").equals("true") && (isRequired || chance.in(2))) {
        members.put(name, value(name, property));
      }
    }
    return members;
  }

  static String write(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** A JSON text for a property. */
  String value(String name, Node schema) {
    if (schema.has("enum")) {
      return quoted(chance.of(schema.list("enum")).toString());
    }
    var types = schema.list("type");
    var type = types.isEmpty() ? "any" : types.getFirst().toString();
    if (types.contains("null") && chance.in(8)) {
      return "null";
    }
    return switch (type) {
      case "string" -> quoted(text(name, schema));
      case "integer" -> whole(schema).toString();
      case "number" -> decimal(schema);
      case "boolean" -> chance.of(List.of("true", "false"));
      case "array" -> "[" + value(name, schema.child("items")) + "]";
      case "object" -> write(object(schema));
      default -> "{\"any\":[1,\"two\",null]}";
    };
  }

  private String text(String name, Node schema) {
    return switch (schema.text("format").orElse("")) {
      case "uuid" -> uuid(name);
      case "date-time" -> "2026-0%d-1%dT0%d:15:00Z".formatted(digit(), digit(), digit());
      case "date" -> "2026-0%d-1%d".formatted(digit(), digit());
      case "time" -> "0%d:1%d:00".formatted(digit(), digit());
      case "email" -> "someone%d@example.org".formatted(chance.between(1, 1_000_000_000));
      case "uri", "url" -> "https://example.org/%d".formatted(chance.between(1, 1_000_000_000));
      case "decimal" -> decimal(schema);
      default ->
          schema.has("pattern") && schema.has("examples")
              ? chance.of(schema.list("examples")).toString()
              : words(schema);
    };
  }

  private String uuid(String name) {
    var known = KnownIds.isReference(name) ? ids.forReference(name, chance) : ids.any("", chance);
    return known.orElseGet(() -> UUID.nameUUIDFromBytes(chance.bytes(16)).toString());
  }

  private String words(Node schema) {
    var least = schema.number("minLength").map(BigDecimal::intValue).orElse(1);
    var most = schema.number("maxLength").map(BigDecimal::intValue).orElse(2_000);
    var usual = Math.min(most, Math.max(least, 40));
    var length = chance.in(10) ? most : chance.between(Math.max(1, least), usual);
    return "T"
        + IntStream.range(1, length)
            .mapToObj(i -> chance.of(LETTERS))
            .collect(Collectors.joining());
  }

  private BigDecimal whole(Node schema) {
    var least = schema.number("minimum").orElse(BigDecimal.valueOf(-1_000_000));
    var most = schema.number("maximum").orElse(BigDecimal.valueOf(1_000_000));
    return switch (chance.between(0, 5)) {
      case 0 -> least;
      case 1 -> most;
      default -> least.max(BigDecimal.valueOf(chance.between(0, 1000))).min(most);
    };
  }

  private String decimal(Node schema) {
    var step = schema.number("multipleOf").orElse(new BigDecimal("0.01"));
    return whole(schema).divideToIntegralValue(step).multiply(step).toPlainString();
  }

  private int digit() {
    return chance.between(1, 9);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
