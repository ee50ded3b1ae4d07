package dev.bluewright.generator.openapi;

import static dev.bluewright.generator.openapi.ShapedDocument.below;
import static dev.bluewright.generator.openapi.ShapedDocument.map;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.plan.Contract;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schemas of records, pages and errors in the form that is prescribed. */
final class ShapedSchemas {
  private static final String REF = "#/components/schemas/";

  private final SystemPlan system;
  private final ApiModel api;
  private final Contract contract;
  private final Map<String, Object> schemas;

  ShapedSchemas(SystemPlan system, Map<String, Object> schemas) {
    this.system = system;
    this.api = system.blueprint().api();
    this.contract = Contract.of(system);
    this.schemas = schemas;
  }

  /** Gives the members of every record the names that are prescribed. */
  void shape() {
    for (var entity : system.entities()) {
      var names = contract.renamed(entity);
      for (var end : List.of("", "Body", "Change")) {
        if (schemas.get(entity.name() + end) instanceof Map<?, ?> schema) {
          rename(map(schema), names);
        }
      }
      api.self().ifPresent(name -> address(entity, name));
      for (var relation : api.embedded()) {
        if (relation.startsWith(entity.name() + ".")) {
          embed(entity, relation.substring(entity.name().length() + 1));
        }
      }
    }
  }

  private static void rename(Map<String, Object> schema, Map<String, String> names) {
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      schema.put("properties", renamed(map(properties), names));
    }
    if (schema.get("required") instanceof List<?> required) {
      schema.put(
          "required",
          required.stream()
              .map(Object::toString)
              .map(name -> names.getOrDefault(name, name))
              .toList());
    }
    if (schema.get("examples") instanceof List<?> examples) {
      schema.put("examples", examples.stream().map(each -> renamed(map(each), names)).toList());
    }
  }

  private static Map<String, Object> renamed(
      Map<String, Object> members, Map<String, String> names) {
    var renamed = new LinkedHashMap<String, Object>();
    members.forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value));
    return renamed;
  }

  private void address(EntityPlan entity, String name) {
    below(below(schemas, entity.name()), "properties")
        .put(name, new LinkedHashMap<>(Map.of("type", "string")));
  }

  private void embed(EntityPlan entity, String relation) {
    var name = api.jsonName(entity.name(), relation);
    var target = entity.model().findRelation(relation).orElseThrow().target();
    below(below(schemas, entity.name()), "properties").put(name, ref(target));
    var given = new LinkedHashMap<String, Object>();
    given.put("type", "object");
    given.put("description", "The record that it belongs to, by its id.");
    for (var end : List.of("Body", "Change")) {
      below(below(schemas, entity.name() + end), "properties").put(name, given);
      below(schemas, entity.name() + end).remove("required");
    }
  }

  /** Puts the record of a request's body where it is expected. */
  void body(Map<String, Object> requestBody) {
    if (api.body().isEmpty()) {
      return;
    }
    for (var media : below(requestBody, "content").values()) {
      var schema = map(media).get("schema");
      for (var member : List.of(api.body().get().split("\\.", -1)).reversed()) {
        schema = object(Map.of(member, schema), List.of(member));
      }
      map(media).put("schema", schema);
    }
  }

  /** Wraps what an answer shows in its form. */
  Map<String, Object> answer(Map<String, Object> response, @Nullable Object form) {
    if (form instanceof JsonFrame.Nothing) {
      response.remove("content");
    }
    if (form instanceof JsonFrame.Text text && response.containsKey("content")) {
      var plain = new LinkedHashMap<String, Object>(Map.of("schema", always(text.value())));
      response.put("content", new LinkedHashMap<>(Map.of("text/plain", plain)));
    }
    if (!(response.get("content") instanceof Map<?, ?> content)
        || !(content.get("application/json") instanceof Map<?, ?> media)) {
      return response;
    }
    var schema = map(map(media).get("schema"));
    boolean many = schema.get("items") instanceof Map<?, ?>;
    var shown = entity(many ? map(schema.get("items")) : schema);
    if (shown.isPresent()) {
      var frame =
          form instanceof JsonFrame own
              ? Optional.of(own)
              : api.findFrame(many ? Part.LIST : Part.RECORD);
      var plain = many ? items(shown.get()) : item(shown.get());
      boolean own = form instanceof JsonFrame && !many;
      map(media).put("schema", frame.<Object>map(each -> of(each, shown.get(), own)).orElse(plain));
    }
    return response;
  }

  private Optional<EntityPlan> entity(Map<String, Object> schema) {
    return schema.get("$ref") instanceof String ref
        ? system.findEntity(ref.substring(REF.length()))
        : Optional.empty();
  }

  /** The schema of a form. */
  Map<String, Object> of(JsonFrame frame, EntityPlan entity) {
    return of(frame, entity, false);
  }

  /** In an answer of its own, a field goes before a slot of its name. */
  private Map<String, Object> of(JsonFrame frame, EntityPlan entity, boolean own) {
    return switch (frame) {
      case JsonFrame.Slot(var name) when own && entity.model().findField(name).isPresent() ->
          field(name, entity);
      case JsonFrame.Slot(var name) -> slot(name, entity);
      case JsonFrame.Nothing() -> throw new GeneratorException("a document of nothing");
      case JsonFrame.Text(var value) -> always(value);
      case JsonFrame.Amount(var value) -> always(value);
      case JsonFrame.Truth(var value) -> always(value);
      case JsonFrame.Members(var members) -> {
        var properties = new LinkedHashMap<String, Object>();
        members.forEach(
            (name, member) ->
                properties.put(contract.memberName(name, entity), of(member, entity, own)));
        yield object(properties, new ArrayList<>(properties.keySet()));
      }
    };
  }

  private Map<String, Object> slot(String name, EntityPlan entity) {
    return switch (name) {
      case "item" -> item(entity);
      case "items" -> items(entity);
      case "record", "attributes" -> ref(entity.name());
      case "count", "page", "size", "total", "pages", "status" -> typed("integer");
      case "errors", "messages" -> typed("array");
      case "fields" -> typed("object");
      case "next" -> new LinkedHashMap<>();
      case "type", "url", "message", "title" -> typed("string");
      default -> name.contains(".") ? ofOwner(name.split("\\.", 2), entity) : field(name, entity);
    };
  }

  private Map<String, Object> ofOwner(String[] parts, EntityPlan entity) {
    if (parts[0].equals("items")) {
      var values = typed("array");
      values.put("items", field(parts[1], entity));
      return values;
    }
    var owner = entity.model().findRelation(parts[0]).orElseThrow().target();
    return field(parts[1], system.entity(owner));
  }

  private Map<String, Object> field(String name, EntityPlan entity) {
    var properties = below(below(schemas, entity.name()), "properties");
    var schema = properties.get(api.jsonName(entity.name(), name));
    return schema instanceof Map<?, ?> ? new LinkedHashMap<>(map(schema)) : typed("string");
  }

  private Map<String, Object> item(EntityPlan entity) {
    return api.findFrame(Part.ITEM).map(frame -> of(frame, entity)).orElse(ref(entity.name()));
  }

  private Map<String, Object> items(EntityPlan entity) {
    var items = typed("array");
    items.put("items", item(entity));
    return items;
  }

  private static Map<String, Object> ref(String entity) {
    var ref = new LinkedHashMap<String, Object>();
    ref.put("$ref", REF + entity);
    return ref;
  }

  private static Map<String, Object> typed(String type) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", type);
    return schema;
  }

  private static Map<String, Object> always(Object value) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("const", value);
    return schema;
  }

  private static Map<String, Object> object(Map<String, ?> properties, List<String> required) {
    var schema = typed("object");
    schema.put("properties", new LinkedHashMap<String, Object>(properties));
    schema.put("required", required);
    return schema;
  }
}
