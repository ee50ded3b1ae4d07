package dev.bluewright.generator.openapi;

import static dev.bluewright.generator.openapi.ShapedDocument.map;

import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.blueprint.RouteVariables;
import dev.bluewright.blueprint.RouteVariables.Meaning;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The prescribed routes, each like the conventional operation that it calls. */
final class PrescribedPaths {
  /** Where an operation keeps the form of its answer until it is shaped. */
  static final String ANSWER = "x-answer";

  /** Where an operation keeps its status until it is shaped. */
  static final String STATUS = "x-status";

  private final SystemPlan system;
  private final Map<String, Object> conventional;

  PrescribedPaths(SystemPlan system, Map<String, Object> conventional) {
    this.system = system;
    this.conventional = conventional;
  }

  Map<String, Object> all() {
    var paths = new LinkedHashMap<String, Object>();
    for (var route : system.blueprint().api().routes()) {
      var item = map(paths.computeIfAbsent(route.path(), _ -> new LinkedHashMap<String, Object>()));
      item.put(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    return paths;
  }

  private Map<String, Object> operation(RouteModel route) {
    var entity = system.entity(route.does().entity());
    var operation =
        switch (route.does()) {
          case Does.Operation(_, var name) -> like(entity, name, route.method());
          case Does.Redirect _ -> bare(entity, "302", "Sends the caller on.");
        };
    var id = new StringBuilder(route.method().toLowerCase(Locale.ROOT));
    route
        .segments()
        .forEach(segment -> id.append(Words.of(segment.replaceAll("[{}.~]", " ")).pascal()));
    operation.put("operationId", id.toString());
    operation.put("parameters", parameters(route, entity, operation));
    route.answer().ifPresent(form -> operation.put(ANSWER, form));
    route.status().ifPresent(status -> operation.put(STATUS, status));
    return operation;
  }

  private Map<String, Object> like(EntityPlan entity, String name, String method) {
    var collection = "/" + entity.names().path();
    return switch (name) {
      case "create" -> copy(collection, "post");
      case "list" -> copy(collection, "get");
      case "read" -> copy(collection + "/{id}", "get");
      case "update" -> copy(collection + "/{id}", "patch");
      case "replace" -> copy(collection + "/{id}", "put");
      case "delete" -> copy(collection + "/{id}", "delete");
      case "deleteAll" -> {
        var operation = bare(entity, "204", "They are deleted.");
        operation.putAll(AccessParts.ofAll(system, entity));
        yield operation;
      }
      default -> copy(part(collection, name), isFile(entity, name) ? ofFile(method) : "post");
    };
  }

  /** The address of an action or a file of a record. */
  private static String part(String collection, String name) {
    return collection + "/{id}/" + Words.of(name).kebab();
  }

  private static String ofFile(String method) {
    return method.equals("POST") ? "put" : method;
  }

  private static boolean isFile(EntityPlan entity, String name) {
    return entity.files().stream().anyMatch(file -> file.name().equals(name));
  }

  private Map<String, Object> copy(String path, String method) {
    return map(deep(map(map(conventional.get(path)).get(method.toLowerCase(Locale.ROOT)))));
  }

  private static Object deep(Object value) {
    return switch (value) {
      case Map<?, ?> members -> {
        var copy = new LinkedHashMap<Object, Object>();
        members.forEach((key, member) -> copy.put(key, deep(member)));
        yield copy;
      }
      case List<?> items -> new ArrayList<>(items.stream().map(PrescribedPaths::deep).toList());
      default -> value;
    };
  }

  private static Map<String, Object> bare(EntityPlan entity, String status, String description) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("tags", List.of(entity.name()));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("description", description);
    var responses = new LinkedHashMap<String, Object>();
    responses.put(status, answer);
    operation.put("responses", responses);
    return operation;
  }

  private List<Object> parameters(
      RouteModel route, EntityPlan entity, Map<String, Object> operation) {
    var parameters = new ArrayList<Object>();
    var meanings = RouteVariables.of(system.blueprint(), entity.model(), route);
    for (var variable : route.variables()) {
      var parameter = new LinkedHashMap<String, Object>();
      parameter.put("name", variable);
      parameter.put("in", "path");
      parameter.put("required", true);
      parameter.put(
          "schema", schema(meanings.getOrDefault(variable, new Meaning.Unknown()), entity));
      parameters.add(parameter);
    }
    route.by().forEach(name -> parameters.add(told(name, route)));
    if (operation.get("parameters") instanceof List<?> usual) {
      usual.stream()
          .filter(each -> !"path".equals(map(each).get("in")))
          .filter(each -> !route.by().contains(String.valueOf(map(each).get("name"))))
          .forEach(parameters::add);
    }
    return parameters;
  }

  /** A value of the query; where there may be a body, it may stand there instead. */
  private static Map<String, Object> told(String name, RouteModel route) {
    var parameter = new LinkedHashMap<String, Object>();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("required", route.method().equals("GET"));
    parameter.put("schema", new LinkedHashMap<>(Map.of("type", "string")));
    return parameter;
  }

  private Map<String, Object> schema(Meaning meaning, EntityPlan entity) {
    return switch (meaning) {
      case Meaning.Key(var field) when field.equals("id") -> id(entity);
      case Meaning.Parent(_, var relation) -> id(system.entity(relation.target()));
      case Meaning.Key(_), Meaning.Value(_), Meaning.Unknown() ->
          new LinkedHashMap<>(Map.of("type", "string"));
    };
  }

  private static Map<String, Object> id(EntityPlan entity) {
    var schema = new LinkedHashMap<String, Object>();
    switch (entity.names().identity()) {
      case UUID -> {
        schema.put("type", "string");
        schema.put("format", "uuid");
      }
      case SEQUENCE -> {
        schema.put("type", "integer");
        schema.put("format", "int64");
      }
    }
    return schema;
  }
}
