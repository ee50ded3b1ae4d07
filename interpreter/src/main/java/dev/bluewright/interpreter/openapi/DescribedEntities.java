package dev.bluewright.interpreter.openapi;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.blueprint.Trait;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entities of a document: the schemas of the records that its answers show. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the parser's own model
final class DescribedEntities {
  private static final List<String> TIMES = List.of("createdAt", "updatedAt");

  private final OpenAPI api;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> embedded = new LinkedHashSet<>();
  private final Map<String, String> jsonNames = new LinkedHashMap<>();

  DescribedEntities(OpenAPI api) {
    this.api = api;
  }

  /**
   * All of them.
   *
   * @param names the entity of each schema
   * @param embedded relations that are shown as objects
   * @param jsonNames names in JSON that are not those of the fields
   */
  record All(
      List<EntityModel> models,
      Map<String, String> names,
      List<String> embedded,
      Map<String, String> jsonNames) {}

  All all() {
    Map<String, Set<String>> bodies = new LinkedHashMap<>();
    for (var path : api.getPaths().values()) {
      for (Operation operation : path.readOperations()) {
        var shown = Answers.shown(api, operation);
        shown.ifPresent(each -> names.putIfAbsent(each.schema(), Answers.entityName(each)));
        shown.ifPresent(
            each ->
                Answers.body(api, operation)
                    .ifPresent(
                        body ->
                            bodies
                                .computeIfAbsent(each.schema(), _ -> new LinkedHashSet<>())
                                .add(body)));
      }
    }
    var models = new ArrayList<EntityModel>();
    names.forEach(
        (schema, name) -> models.add(entity(schema, name, bodies.getOrDefault(schema, Set.of()))));
    return new All(models, Map.copyOf(names), List.copyOf(embedded), Map.copyOf(jsonNames));
  }

  private EntityModel entity(String schema, String name, Set<String> bodies) {
    var properties = new LinkedHashMap<String, Schema<?>>(properties(schema));
    var required = new LinkedHashSet<>(required(bodies.isEmpty() ? schema : first(bodies)));
    bodies.forEach(body -> properties(body).forEach(properties::putIfAbsent));
    var fields = new ArrayList<FieldModel>();
    var relations = new ArrayList<RelationModel>();
    var id = properties.remove("id");
    properties.forEach(
        (json, property) -> {
          var field = camel(json);
          var target = target(json, property);
          boolean optional = !required.contains(json);
          if (target.isPresent()) {
            var relation = relationName(field, property);
            relations.add(
                new RelationModel(
                    relation, Kind.BELONGS_TO, target.get(), optional, OnDelete.REFUSE));
            if (Shown.refName(property).isPresent()) {
              embedded.add(name + "." + relation);
            }
          } else if (!TIMES.contains(field) && !isNested(property)) {
            fields.add(field(field, property, optional));
          }
          if (!field.equals(json) && target.isEmpty()) {
            jsonNames.put(name + "." + field, json);
          }
        });
    var traits =
        properties.keySet().stream().map(DescribedEntities::camel).anyMatch(TIMES::contains)
            ? Set.of(Trait.TIMESTAMPS)
            : Set.<Trait>of();
    boolean counted = id != null && SchemaTypes.name(id).equals("integer");
    return new EntityModel(name, fields, List.of(), relations, traits)
        .withIdentity(counted ? Identity.SEQUENCE : Identity.UUID);
  }

  private static FieldModel field(String name, Schema<?> schema, boolean optional) {
    var type = SchemaTypes.type(schema);
    Optional<String> usual =
        Optional.ofNullable(schema.getDefault()).map(Object::toString).filter(v -> !v.isEmpty());
    FieldRules rules = SchemaTypes.rules(schema, type);
    boolean empty = (optional || SchemaTypes.isNullable(schema)) && usual.isEmpty();
    return new FieldModel(name, type, empty, usual, rules);
  }

  /** The entity that a property refers to: by its schema, or by a name such as {@code ownerId}. */
  private Optional<String> target(String json, Schema<?> property) {
    var ref = Shown.refName(property).map(names::get);
    if (ref.isPresent()) {
      return ref;
    }
    var field = camel(json);
    return field.endsWith("Id")
        ? names.values().stream().filter(name -> (name + "Id").equalsIgnoreCase(field)).findFirst()
        : Optional.empty();
  }

  private static String relationName(String field, Schema<?> property) {
    return Shown.refName(property).isPresent()
        ? field
        : field.substring(0, field.length() - "Id".length());
  }

  private boolean isNested(Schema<?> property) {
    return property.getItems() != null
        && Shown.refName(property.getItems()).map(names::containsKey).orElse(false);
  }

  private Map<String, Schema<?>> properties(String name) {
    var found = new LinkedHashMap<String, Schema<?>>();
    var schema = api.getComponents().getSchemas().get(name);
    if (schema != null) {
      collect(schema, found);
    }
    return found;
  }

  private void collect(Schema<?> schema, Map<String, Schema<?>> found) {
    if (schema.getAllOf() != null) {
      for (Schema<?> part : schema.getAllOf()) {
        Shown.refName(part).map(this::properties).ifPresent(found::putAll);
        collect(part, found);
      }
    }
    if (schema.getProperties() != null) {
      schema.getProperties().forEach(found::put);
    }
  }

  private List<String> required(String name) {
    var required = new ArrayList<String>();
    collect(api.getComponents().getSchemas().get(name), required);
    return required;
  }

  private void collect(@Nullable Schema<?> schema, List<String> required) {
    if (schema == null) {
      return;
    }
    if (schema.getRequired() != null) {
      required.addAll(schema.getRequired());
    }
    if (schema.getAllOf() != null) {
      for (Schema<?> part : schema.getAllOf()) {
        Shown.refName(part).map(this::required).ifPresent(required::addAll);
        collect(part, required);
      }
    }
  }

  private static String first(Set<String> names) {
    return names.iterator().next();
  }

  /** {@code due_date} and {@code due-date} as {@code dueDate}. */
  static String camel(String json) {
    var name = new StringBuilder();
    boolean upper = false;
    for (int at = 0; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '_' || c == '-') {
        upper = !name.isEmpty();
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }
}
