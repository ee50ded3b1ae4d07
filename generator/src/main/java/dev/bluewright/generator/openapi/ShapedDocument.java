package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.plan.Contract;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Turns the document of a conventional API into that of the prescribed one. */
final class ShapedDocument {
  private static final String HEAD = "# From `entities` and `api` of blueprint.yaml.\n";
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  private final SystemPlan system;
  private final ApiModel api;
  private final Map<String, Object> document;
  private final ShapedSchemas schemas;

  private ShapedDocument(SystemPlan system, Map<String, Object> document) {
    this.system = system;
    this.api = system.blueprint().api();
    this.document = document;
    this.schemas = new ShapedSchemas(system, below(below(document, "components"), "schemas"));
  }

  /** The document, out of the text of the conventional one. */
  static String of(SystemPlan system, String text) {
    var read = new Load(LoadSettings.builder().build()).loadFromString(text);
    var document = map(read);
    new ShapedDocument(system, document).shape();
    var settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(10_000).build();
    return HEAD + new Dump(settings).dumpToString(document);
  }

  private void shape() {
    schemas.shape();
    var routes = new PrescribedPaths(system, below(document, "paths")).all();
    var shaped = new LinkedHashMap<String, Object>();
    below(document, "paths").forEach((path, item) -> put(shaped, path, map(item)));
    routes.forEach((path, item) -> merge(shaped, path, path(map(item))));
    document.put("paths", shaped);
    errors();
  }

  /** The addresses of accounts are the same in every system, as is the form of a history. */
  private void put(Map<String, Object> paths, String path, Map<String, Object> item) {
    if (AccountPaths.isOf(path)) {
      paths.put(path, item);
    } else if (HistoryPath.isOf(item) || ReportPath.isOf(item)) {
      paths.put(api.base().orElse("") + path, item);
    } else {
      paths.put(api.base().orElse("") + path, path(item));
    }
  }

  private static void merge(Map<String, Object> paths, String path, Map<String, Object> item) {
    var there = map(paths.computeIfAbsent(path, _ -> new LinkedHashMap<String, Object>()));
    there.putAll(item);
  }

  private Map<String, Object> path(Map<String, Object> item) {
    for (var method : METHODS) {
      if (item.containsKey(method)) {
        operation(method, map(item.get(method)));
      }
    }
    return item;
  }

  private void operation(String method, Map<String, Object> operation) {
    var entity = entity(operation);
    if (operation.get("parameters") instanceof List<?> parameters) {
      operation.put("parameters", new ShapedParameters(system, entity).of(parameters));
    }
    if (operation.containsKey("requestBody")) {
      schemas.body(below(operation, "requestBody"));
    }
    var form = operation.remove(PrescribedPaths.ANSWER);
    var status = operation.remove(PrescribedPaths.STATUS);
    var responses = new TreeMap<String, Object>();
    below(operation, "responses")
        .forEach(
            (code, response) -> {
              var shown = schemas.answer(map(response), form);
              var shapedCode = status(method, operation, code, status);
              if (shapedCode.equals("204")) {
                shown.remove("content");
              }
              responses.putIfAbsent(shapedCode, shown);
              if (code.equals("422") && api.statuses().containsKey("reference")) {
                responses.putIfAbsent(api.statuses().get("reference").toString(), shown);
              }
            });
    operation.put("responses", new LinkedHashMap<>(responses));
  }

  private String status(
      String method, Map<String, Object> operation, String code, @Nullable Object prescribed) {
    if (code.startsWith("2") && prescribed != null) {
      return prescribed.toString();
    }
    var outcome =
        switch (code) {
          case "201" -> "create";
          case "204" -> "delete";
          case "200" -> changed(method, operation);
          case "400" -> "unreadable";
          case "404" -> "missing";
          case "409" -> "conflict";
          case "422" -> "invalid";
          default -> "";
        };
    int usual =
        code.equals("204") && api.findFrame(ApiModel.Part.DELETED).isPresent()
            ? 200
            : Integer.parseInt(code);
    return String.valueOf(api.statuses().getOrDefault(outcome, usual));
  }

  private static String changed(String method, Map<String, Object> operation) {
    return switch (method) {
      case "put" -> "replace";
      case "patch" -> "update";
      case "post" ->
          String.valueOf(operation.get("operationId")).startsWith("create") ? "create" : "act";
      default -> "";
    };
  }

  private EntityPlan entity(Map<String, Object> operation) {
    if (operation.get("tags") instanceof List<?> tags && tags.getFirst() instanceof String tag) {
      return system.entity(tag);
    }
    throw new GeneratorException("an operation of the OpenAPI document has no tag");
  }

  private void errors() {
    var form = api.findFrame(ApiModel.Part.ERROR);
    if (form.isEmpty()) {
      return;
    }
    var entity = system.entities().getFirst();
    for (var response : below(below(document, "components"), "responses").values()) {
      var answer = map(response);
      if (answer.containsKey("content")
          && map(answer.get("content")).containsKey("application/problem+json")) {
        var schema = schemas.of(form.get(), entity);
        answer.put("content", Map.of("application/json", Map.of("schema", schema)));
      }
    }
    below(below(document, "components"), "schemas").remove("Problem");
  }

  static Map<String, Object> below(Map<String, Object> parent, String key) {
    return map(parent.get(key));
  }

  @SuppressWarnings("unchecked") // every key of the document is a text
  static Map<String, Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new GeneratorException("the OpenAPI document has no mapping where one belongs");
  }

  /** Names that the contract gives the columns of an entity. */
  static Map<String, String> names(SystemPlan system, EntityPlan entity) {
    return Contract.of(system).renamed(entity);
  }
}
