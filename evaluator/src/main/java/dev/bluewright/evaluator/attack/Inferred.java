package dev.bluewright.evaluator.attack;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.openapi.Node;
import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Playground;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The document of a system that serves none: what the judge found of it. Stateless. */
final class Inferred {
  private static final List<String> OPERATIONS =
      List.of("create", "list", "read", "update", "delete");

  private Inferred() {}

  static OpenApi of(Playground play) {
    var all = new ArrayList<Operation>();
    for (var entity : play.entities()) {
      for (var name : OPERATIONS) {
        play.surface()
            .find(entity, name)
            .map(route -> operation(play, entity, route))
            .ifPresent(all::add);
      }
    }
    return new OpenApi("", all);
  }

  private static Operation operation(Playground play, EntityModel entity, Route route) {
    var none = node(Map.of());
    var isList = route.method().equals("GET") && !route.path().endsWith("}");
    var query = isList ? query(play, entity) : List.<Operation.Parameter>of();
    var takesBody = route.method().matches("POST|PUT|PATCH");
    var body =
        takesBody
            ? Optional.of(new Operation.Body("application/json", schema(play, entity)))
            : Optional.<Operation.Body>empty();
    return new Operation(route.method(), route.path(), query, body, none);
  }

  private static List<Operation.Parameter> query(Playground play, EntityModel entity) {
    var all = new ArrayList<Operation.Parameter>();
    all.add(new Operation.Parameter("q", node(Map.of("type", "string"))));
    for (var field : entity.fields()) {
      var name = play.surface().member(entity, field.name());
      all.add(new Operation.Parameter(name, node(schema(field))));
    }
    return all;
  }

  private static Node schema(Playground play, EntityModel entity) {
    var properties = new LinkedHashMap<String, Object>();
    for (var field : entity.fields()) {
      if (field.isGiven()) {
        properties.put(play.surface().member(entity, field.name()), schema(field));
      }
    }
    return node(
        Map.of(
            "type",
            "object",
            "properties",
            properties,
            "required",
            List.copyOf(properties.keySet())));
  }

  private static Map<String, Object> schema(FieldModel field) {
    return switch (field.type()) {
      case FieldType.Text(var most) -> Map.of("type", "string", "maxLength", most);
      case FieldType.LongText _, FieldType.Uuid _ -> Map.of("type", "string");
      case FieldType.Email _ -> Map.of("type", "string", "format", "email");
      case FieldType.Url _ -> Map.of("type", "string", "format", "uri");
      case FieldType.Whole _ -> Map.of("type", "integer", "minimum", 1);
      case FieldType.Decimal _, FieldType.Money _ -> Map.of("type", "number", "minimum", 1);
      case FieldType.Truth _ -> Map.of("type", "boolean");
      case FieldType.Date _ -> Map.of("type", "string", "format", "date");
      case FieldType.Time _ -> Map.of("type", "string", "format", "time");
      case FieldType.DateTime _ -> Map.of("type", "string", "format", "date-time");
      case FieldType.Enumeration(var values) -> Map.of("type", "string", "enum", values);
      case FieldType.Json _, FieldType.File _ -> Map.of("type", "object");
    };
  }

  private static Node node(Map<?, ?> values) {
    return new Node(values, values);
  }
}
