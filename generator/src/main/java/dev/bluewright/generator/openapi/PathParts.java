package dev.bluewright.generator.openapi;

import dev.bluewright.generator.plan.EntityName;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Resources;
import java.util.ArrayList;
import java.util.List;

/** Parts that the routes of entities and of relations share. */
final class PathParts {
  private PathParts() {}

  /** An outline of this module's resources. */
  static String outline(String name) {
    return Resources.text("openapi/" + name).stripTrailing();
  }

  /** Filters and what is expanded, for a list of an entity. */
  static List<String> lists(EntityPlan listed) {
    var lines = new ArrayList<String>();
    if (!expand(listed).isEmpty()) {
      lines.add(expand(listed));
    }
    lines.addAll(FilterParameters.of(listed));
    return lines;
  }

  static String limited(SystemPlan system) {
    return system.blueprint().policy().rateLimit().isPresent()
        ? "'429': {$ref: '#/components/responses/Limited'}"
        : "";
  }

  static String expand(EntityPlan entity) {
    return entity.references().isEmpty() && entity.collections().isEmpty()
        ? ""
        : "- {$ref: '#/components/parameters/Expand'}";
  }

  /** The parameter of a path that holds an id. */
  static String id(String name, EntityName entity) {
    return "- {name: " + name + ", in: path, required: true, schema: " + idSchema(entity) + "}";
  }

  static String idSchema(EntityName entity) {
    return switch (entity.identity()) {
      case UUID -> "{type: string, format: uuid}";
      case SEQUENCE -> "{type: integer, format: int64}";
    };
  }
}
