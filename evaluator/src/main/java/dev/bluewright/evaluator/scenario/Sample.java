package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.openapi.Node;
import java.math.BigDecimal;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A value for a member of which the text does not speak, by its schema. It has two hundred members
 * at most, for a schema may want itself within itself. Thread safety: one thread.
 */
final class Sample {
  private static final int MOST = 200;

  private int left = MOST;

  private Sample() {}

  static JsonNode of(Node schema) {
    return new Sample().value(schema);
  }

  private JsonNode value(Node schema) {
    var words = schema.words("enum");
    if (!words.isEmpty()) {
      return Values.JSON.stringNode(words.getFirst());
    }
    return switch (schema.words("type").stream().findFirst().orElse("string")) {
      case "integer", "number" ->
          Values.JSON.numberNode(schema.number("minimum").orElse(BigDecimal.ONE));
      case "boolean" -> Values.JSON.booleanNode(false);
      case "array" -> Values.JSON.arrayNode();
      case "object" -> object(schema);
      default -> Values.JSON.stringNode(text(schema));
    };
  }

  private JsonNode object(Node schema) {
    var object = Values.JSON.objectNode();
    var properties = schema.properties();
    for (var name : schema.required()) {
      var member = properties.get(name);
      if (member != null && left-- > 0) {
        object.set(name, value(member));
      }
    }
    return object;
  }

  private static String text(Node schema) {
    return switch (schema.text("format").orElse("")) {
      case "date" -> "2030-05-17";
      case "date-time" -> "2030-05-17T09:30:00Z";
      case "time" -> "09:30:00";
      case "email" -> Values.word() + "@example.org";
      case "uri", "url" -> "https://example.org/" + Values.word();
      case "uuid" -> UUID.randomUUID().toString();
      default -> Values.word();
    };
  }
}
