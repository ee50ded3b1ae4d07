package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Surface;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests that write records. Thread safety: safe. */
final class Bodies {
  private final Surface surface;

  Bodies(Surface surface) {
    this.surface = surface;
  }

  /** The values of a new record. */
  ObjectNode values(EntityModel entity, Route route, Wish wish, Values.Taste taste) {
    var body = Values.JSON.objectNode();
    for (var field : entity.fields()) {
      var given = wish.values().get(field.name());
      if (given != null) {
        body.set(surface.member(entity, field.name()), given);
      } else if (isSent(entity, field, wish)) {
        body.set(surface.member(entity, field.name()), shaped(route, entity, field, taste));
      }
    }
    surface.unspoken(entity, route).forEach((name, schema) -> body.set(name, Sample.of(schema)));
    return body;
  }

  void link(ObjectNode body, EntityModel entity, RelationModel relation, String id) {
    var member = surface.member(entity, relation);
    var value = id(id);
    if (surface.isEmbedded(entity, relation)) {
      body.set(member, Values.JSON.objectNode().set("id", value));
    } else if (relation.kind() == RelationModel.Kind.MANY_TO_MANY) {
      body.set(member, Values.JSON.arrayNode().add(value));
    } else {
      body.set(member, value);
    }
  }

  /** An id as JSON: a number where it looks like one. */
  static JsonNode id(String id) {
    return id.matches("\\d{1,18}")
        ? Values.JSON.numberNode(Long.parseLong(id))
        : Values.JSON.stringNode(id);
  }

  /** The body as the text wants it wrapped. */
  JsonNode wrapped(ObjectNode values) {
    return surface
        .reading()
        .api()
        .body()
        .map(name -> (JsonNode) Values.JSON.objectNode().set(name, values))
        .orElse(values);
  }

  private boolean isSent(EntityModel entity, FieldModel field, Wish wish) {
    if (!field.isGiven()
        || isFile(field)
        || wish.without().contains(field.name())
        || isForOthers(field)) {
      return false;
    }
    boolean needed = !field.optional() && field.defaultValue().isEmpty();
    return needed || (wish.all() && isForMaker(entity, field));
  }

  /** Whether it is left to whoever makes a record. */
  private boolean isForMaker(EntityModel entity, FieldModel field) {
    return !surface.reading().isAnswered(entity, field) && !isOfOthers(entity, field);
  }

  /** Whether it is brought about by what only others than its maker may do. */
  private static boolean isOfOthers(EntityModel entity, FieldModel field) {
    return entity.actions().stream()
        .filter(action -> action.set().containsKey(field.name()))
        .map(action -> entity.allowed(action.name()))
        .anyMatch(allowed -> !allowed.isEmpty() && !Rights.includeMaker(allowed));
  }

  /** A file is sent by itself. */
  private static boolean isFile(FieldModel field) {
    return field.type() instanceof FieldType.File;
  }

  private static boolean isForOthers(FieldModel field) {
    return !field.access().isEmpty()
        && field.access().stream().noneMatch(each -> each instanceof AccessModel.Anyone);
  }

  private JsonNode shaped(Route route, EntityModel entity, FieldModel field, Values.Taste taste) {
    var value = Values.of(entity, field, taste);
    var schema = Optional.ofNullable(route.bodyMembers().get(surface.member(entity, field.name())));
    var types = schema.map(each -> each.words("type")).orElse(List.of());
    return value.isNumber() && types.equals(List.of("string"))
        ? Values.JSON.stringNode(value.asString())
        : value;
  }
}
