package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.Json.map;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Small schemas that the large one is made of. */
final class SchemaParts {
  static final String DURATION = "[1-9]\\d{0,8}(ms|s|m|h|d)";

  private SchemaParts() {}

  /**
   * Text; YAML reads some texts as numbers or as true and false, which a blueprint takes as text.
   */
  static Map<String, Object> text(String description) {
    return map("description", description, "type", List.of("string", "number", "boolean"));
  }

  static Map<String, Object> pattern(String description, String pattern) {
    return map("description", description, "type", "string", "pattern", anchored(pattern));
  }

  static Map<String, Object> number(String description) {
    return map("description", description, "type", "number");
  }

  static Map<String, Object> whole(String description, int least, int greatest) {
    return map(
        "description", description, "type", "integer", "minimum", least, "maximum", greatest);
  }

  static Map<String, Object> truth(String description) {
    return map("description", description, "type", "boolean");
  }

  static Map<String, Object> choice(String description, List<String> words) {
    return map("description", description, "enum", words);
  }

  static Map<String, Object> list(String description, Map<String, Object> items) {
    return map("description", description, "type", "array", "items", items);
  }

  static Map<String, Object> ref(String name) {
    return map("$ref", "#/$defs/" + name);
  }

  /** An object with these keys and no others. */
  static Map<String, Object> object(
      String description, Map<String, Object> properties, String... required) {
    var object = map("description", description, "type", "object", "properties", properties);
    object.put("additionalProperties", false);
    if (required.length > 0) {
      object.put("required", List.of(required));
    }
    return object;
  }

  /** An object whose keys are names. */
  static Map<String, Object> named(String description, Pattern name, Map<String, Object> values) {
    var names = map("pattern", anchored(name.pattern()));
    return map(
        "description",
        description,
        "type",
        "object",
        "propertyNames",
        names,
        "additionalProperties",
        values);
  }

  /** An object with any keys. */
  static Map<String, Object> mapping(String description, Map<String, Object> values) {
    return map("description", description, "type", "object", "additionalProperties", values);
  }

  /** An object with the values, one or a list of them, that fields may have. */
  static Map<String, Object> states(String description) {
    var values = list("Any of these.", text("A value."));
    return mapping(description, map("anyOf", List.of(text("A value."), values)));
  }

  static String anchored(String pattern) {
    return "^(" + pattern + ")$";
  }
}
