package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import java.util.List;

/**
 * The tenants that people are of, each of which sees only its own.
 *
 * @param entity whose records they are
 * @param relation what leads to a record's tenant
 * @param names how names are written in JSON
 */
public record TenantPlan(EntityPlan entity, String relation, ApiModel.NameStyle names) {

  /** What whoever signs up may give of the tenant that they found, named as they give it. */
  public List<ColumnPlan> founding() {
    return entity.columns().stream()
        .filter(column -> column.origin() instanceof Origin.Field && column.writable())
        .filter(column -> column.writers().isEmpty())
        .map(column -> column.named(name(column)))
        .toList();
  }

  /** What they must give. */
  public List<ColumnPlan> required() {
    return founding().stream().filter(ColumnPlan::mustBeGiven).toList();
  }

  private String name(ColumnPlan column) {
    var camel = relation + Words.of(column.name()).pascal();
    return switch (names) {
      case CAMEL -> camel;
      case SNAKE -> Words.of(camel).snake();
    };
  }
}
