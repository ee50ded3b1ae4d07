package dev.bluewright.generator.sql;

import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.List;

/**
 * How keys and indexes keep the rows of tenants apart: what is unique is so in each tenant, and a
 * reference leads to a row of the same one.
 */
final class Tenants {
  private final SystemPlan system;

  Tenants(SystemPlan system) {
    this.system = system;
  }

  /** The columns that are unique where one is; what people sign in with is so among all. */
  List<ColumnPlan> key(EntityPlan entity, ColumnPlan column) {
    var login =
        system.people().filter(people -> people.areOf(entity) && people.login().equals(column));
    return login.isPresent() ? List.of(column) : entity.keyed(List.of(column));
  }

  /** Whether the database itself holds a reference to a row of the same tenant. */
  boolean isWithin(EntityPlan entity, ColumnPlan column) {
    return column.origin() instanceof Origin.Reference(var relation, var target)
        && relation.onDelete() != OnDelete.CLEAR
        && !column.tenant()
        && entity.findTenant().isPresent()
        && system.entity(target.name()).findTenant().isPresent();
  }

  /** The columns that a reference is found by; one that is emptied is found by itself alone. */
  List<ColumnPlan> index(EntityPlan entity, ColumnPlan column) {
    return column.origin() instanceof Origin.Reference(var relation, _)
            && relation.onDelete() == OnDelete.CLEAR
        ? List.of(column)
        : entity.keyed(List.of(column));
  }
}
