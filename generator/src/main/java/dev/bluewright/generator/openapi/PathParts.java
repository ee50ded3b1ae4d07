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
  static List<String> lists(SystemPlan system, EntityPlan listed) {
    var lines = new ArrayList<String>();
    var expand = ExpandParameter.of(system, listed);
    if (!expand.isEmpty()) {
      lines.add(expand);
    }
    lines.addAll(FilterParameters.of(listed));
    lines.addAll(VacancyParameters.of(system, listed));
    return lines;
  }

  static String limited(SystemPlan system) {
    return system.blueprint().policy().rateLimit().isPresent()
        ? "'429': {$ref: '#/components/responses/Limited'}"
        : "";
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
