package dev.bluewright.generator.openapi;

import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which relations of a record may be shown within it, to the second level. */
final class ExpandParameter {
  private final SystemPlan system;

  private ExpandParameter(SystemPlan system) {
    this.system = system;
  }

  /** The parameter; empty where there is nothing to show. */
  static String of(SystemPlan system, EntityPlan entity) {
    var names = new ExpandParameter(system).names(entity);
    return names.isEmpty()
        ? ""
        : "- {name: expand, in: query, style: form, explode: false, schema: {type: array, maxItems: 10,"
            + (" items: {type: string, enum: [" + String.join(", ", names) + "]}}}");
  }

  private List<String> names(EntityPlan entity) {
    var names = new ArrayList<String>();
    var own = relations(entity);
    names.addAll(own.keySet());
    own.forEach(
        (name, target) ->
            relations(system.entity(target))
                .keySet()
                .forEach(next -> names.add(name + "." + next)));
    return names;
  }

  /** The entities that relations lead to, by their names in JSON. */
  private Map<String, String> relations(EntityPlan entity) {
    var relations = new LinkedHashMap<String, String>();
    for (var column : entity.references()) {
      if (column.origin() instanceof Origin.Reference(var relation, var target)) {
        relations.put(json(entity, relation.name()), target.name());
      }
    }
    for (CollectionPlan collection : entity.collections()) {
      relations.put(json(entity, collection.name()), collection.target().name());
    }
    return relations;
  }

  private String json(EntityPlan entity, String name) {
    return system.blueprint().api().jsonName(entity.name(), name);
  }
}
