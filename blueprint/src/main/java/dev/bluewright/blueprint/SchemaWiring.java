package dev.bluewright.blueprint;

import static dev.bluewright.blueprint.Json.map;
import static dev.bluewright.blueprint.SchemaParts.choice;
import static dev.bluewright.blueprint.SchemaParts.list;
import static dev.bluewright.blueprint.SchemaParts.mapping;
import static dev.bluewright.blueprint.SchemaParts.object;
import static dev.bluewright.blueprint.SchemaParts.pattern;
import static dev.bluewright.blueprint.SchemaParts.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schema of components, which the catalog gives, and of bindings. */
final class SchemaWiring {
  private static final String PORT = "[a-z][A-Za-z0-9-]*\\.[A-Za-z][A-Za-z0-9]*";

  private SchemaWiring() {}

  static Map<String, Object> definitions() {
    return map("component", component(), "binding", binding());
  }

  private static Map<String, Object> component() {
    var forms = new ArrayList<Map<String, Object>>();
    var bare = Catalog.types().stream().filter(SchemaWiring::isBare).map(ComponentType::name);
    forms.add(choice("A type that needs no settings.", bare.toList()));
    Catalog.types().forEach(type -> forms.add(component(type)));
    return map("description", "A part of the system.", "anyOf", forms);
  }

  private static boolean isBare(ComponentType type) {
    return type.configuration().stream().noneMatch(ConfigKey::required);
  }

  private static Map<String, Object> component(ComponentType type) {
    var settings = map();
    for (var key : type.configuration()) {
      var setting = setting(key);
      key.defaultValue().ifPresent(value -> setting.put("default", value));
      settings.put(key.name(), setting);
    }
    var required =
        type.configuration().stream()
            .filter(ConfigKey::required)
            .map(ConfigKey::name)
            .toArray(String[]::new);
    var properties = map("type", map("const", type.name(), "description", type.description()));
    properties.put("config", object("Its settings.", settings, required));
    return required.length == 0
        ? object(type.description(), properties, "type")
        : object(type.description(), properties, "type", "config");
  }

  private static Map<String, Object> setting(ConfigKey key) {
    var description = key.description();
    return switch (key.type()) {
      case ConfigType.AnyText(), ConfigType.Expression(), ConfigType.EntityName() ->
          map("description", description, "type", "string", "minLength", 1);
      case ConfigType.EntityNames() -> list(description, map("type", "string"));
      case ConfigType.Duration() -> pattern(description, SchemaParts.DURATION);
      case ConfigType.HttpPath() -> pattern(description, "/[A-Za-z0-9._~/-]*");
      case ConfigType.Whole(var least, var greatest) -> whole(description, least, greatest);
      case ConfigType.Amount() -> SchemaParts.number(description);
      case ConfigType.Choice(var words) -> choice(description, words);
      case ConfigType.NamedExpressions() -> {
        var expressions = mapping(description, map("type", "string", "minLength", 1));
        expressions.put("propertyNames", map("pattern", "^[a-z][A-Za-z0-9]*$"));
        expressions.put("minProperties", 1);
        yield expressions;
      }
    };
  }

  private static Map<String, Object> binding() {
    var policies = Stream.of(BindingModel.Policy.values()).map(BindingModel.Policy::label).toList();
    var arrow =
        pattern("api.requests -> tasks.requests.", "\\s*" + PORT + "\\s*->\\s*" + PORT + "\\s*");
    var longForm =
        object(
            "A way with a buffer of its own.",
            map(
                "from", pattern("The output port.", "\\s*" + PORT + "\\s*"),
                "to", pattern("The input port.", "\\s*" + PORT + "\\s*"),
                "buffer", whole("Most messages that may wait.", 1, 1 << 20),
                "policy", choice("When the buffer is full.", policies),
                "consumers", whole("How many take messages at the same time.", 1, 1024)),
            "from",
            "to");
    return map("description", "A binding.", "anyOf", List.of(arrow, longForm));
  }
}
