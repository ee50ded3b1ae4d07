package dev.bluewright.evaluator.match;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.openapi.Node;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the values of records are called in the JSON of a system: as its document says, as a record
 * showed them, else as the text has it. Thread safety: safe.
 */
final class Members {
  /** A record that shows more values than this teaches nothing. */
  private static final int MOST_NAMES = 1_000;

  private final Surface surface;
  private final Blueprint reading;
  private final Map<String, Map<String, Node>> documented = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();
  private volatile ApiModel.NameStyle style;

  Members(Surface surface) {
    this.surface = surface;
    this.reading = surface.reading();
    this.style = reading.api().names();
  }

  /** Whether nothing is known yet of what the system calls the values of an entity. */
  boolean isStrange(EntityModel entity) {
    return !surface.isKnown() && !seen.containsKey(entity.name());
  }

  /** Takes the names of what a record shows for those of the system, unless it is no record. */
  void learn(EntityModel entity, Set<String> names) {
    seen.put(entity.name(), names.size() > MOST_NAMES ? Set.of() : Set.copyOf(names));
  }

  /** Writes names that nothing is known of in another style. */
  void write(ApiModel.NameStyle other) {
    style = other;
  }

  private String written(EntityModel entity, String name) {
    var said = reading.api().jsonName(entity.name(), name);
    return style == ApiModel.NameStyle.SNAKE && said.equals(name) ? Names.snake(name) : said;
  }

  /** What a field is called in the JSON of the system. */
  String of(EntityModel entity, String field) {
    var name = written(entity, field);
    return known(entity, List.of(name, field), name);
  }

  /** What the id of the record is called that a relation leads to. */
  String of(EntityModel entity, RelationModel relation) {
    if (isEmbedded(entity, relation)) {
      return written(entity, relation.name());
    }
    var id =
        relation.kind() == RelationModel.Kind.MANY_TO_MANY
            ? relation.one() + "Ids"
            : relation.name() + "Id";
    var name = written(entity, id);
    return known(entity, List.of(name, id, relation.name(), relation.target() + "Id"), name);
  }

  /** Whether the text wants the other record within this one. */
  boolean isEmbedded(EntityModel entity, RelationModel relation) {
    return reading.api().embedded().contains(entity.name() + "." + relation.name());
  }

  private String known(EntityModel entity, List<String> candidates, String otherwise) {
    var members = new LinkedHashSet<>(members(entity).keySet());
    members.addAll(seen.getOrDefault(entity.name(), Set.of()));
    return candidates.stream()
        .flatMap(name -> members.stream().filter(member -> Words.same(member, name)))
        .findFirst()
        .orElse(otherwise);
  }

  /** The members that the document knows of an entity. */
  private Map<String, Node> members(EntityModel entity) {
    var known = documented.get(entity.name());
    if (known == null) {
      known = read(entity);
      documented.put(entity.name(), known);
    }
    return known;
  }

  private Map<String, Node> read(EntityModel entity) {
    var all = new LinkedHashMap<String, Node>();
    for (var operation : List.of("create", "read")) {
      surface
          .find(entity, operation)
          .ifPresent(
              route -> {
                all.putAll(route.bodyMembers());
                route
                    .operation()
                    .flatMap(each -> each.responseSchema(200))
                    .ifPresent(schema -> all.putAll(schema.properties()));
              });
    }
    reading
        .api()
        .body()
        .flatMap(name -> Optional.ofNullable(all.get(name)))
        .ifPresent(wrapped -> all.putAll(wrapped.properties()));
    return all;
  }

  /** Members that a body must have and of which the text does not speak, with their schemas. */
  Map<String, Node> unspoken(EntityModel entity, Route route) {
    var spoken =
        Stream.concat(
                entity.fields().stream().map(FieldModel::name).map(name -> of(entity, name)),
                entity.relations().stream().map(relation -> of(entity, relation)))
            .map(Words::key)
            .collect(Collectors.toSet());
    var schema = route.operation().flatMap(Operation::body).map(Operation.Body::schema);
    var all = new LinkedHashMap<String, Node>();
    schema.ifPresent(
        body ->
            body.properties()
                .forEach(
                    (name, node) -> {
                      if (body.required().contains(name)
                          && !spoken.contains(Words.key(name))
                          && !reading.api().body().equals(Optional.of(name))) {
                        all.put(name, node);
                      }
                    }));
    return all;
  }
}
