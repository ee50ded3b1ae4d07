package dev.bluewright.generator.sql;

import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order in which tables are created: each after those that it refers to. */
final class TableOrder {
  private final List<EntityPlan> ordered = new ArrayList<>();
  private final Set<String> visited = new HashSet<>();
  private final SystemPlan system;

  private TableOrder(SystemPlan system) {
    this.system = system;
    system.entities().forEach(this::visit);
  }

  static List<EntityPlan> of(SystemPlan system) {
    return new TableOrder(system).ordered;
  }

  private void visit(EntityPlan entity) {
    if (visited.add(entity.name())) {
      entity.references().forEach(column -> visit(system.entity(target(column))));
      ordered.add(entity);
    }
  }

  /** Name of the entity that a column refers to. */
  static String target(ColumnPlan column) {
    if (column.origin() instanceof Origin.Reference(_, var target)) {
      return target.name();
    }
    throw new IllegalArgumentException(column.name() + " refers to nothing");
  }
}
