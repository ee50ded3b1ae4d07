package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.naming.SqlNames;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import java.util.List;
import java.util.Optional;

/**
 * The history of the records of an entity, as runtime/store keeps it.
 *
 * @param entity whose records it tells of
 * @param people whom it names, where anyone can sign in
 */
public record HistoryPlan(EntityPlan entity, Optional<PeoplePlan> people) {
  /** Last part of its path, and of the name of its table. */
  public static final String NAME = "history";

  private static final int LONGEST_OPERATION = 255;

  /** The table of its entries. */
  public String table() {
    return SqlNames.constraint(entity.names().table(), "", NAME);
  }

  /** What an entry holds, the number first. */
  public List<ColumnPlan> columns() {
    return List.of(
        column("number", new FieldType.Whole(), false),
        column("record", entity.names().idType(), false),
        column("operation", new FieldType.Text(LONGEST_OPERATION), false),
        column("at", new FieldType.DateTime(), false),
        column("by", personType(), true),
        column("before", new FieldType.Json(), true),
        column("after", new FieldType.Json(), true));
  }

  private static ColumnPlan column(String name, FieldType type, boolean optional) {
    return ColumnPlan.derived(name, new Origin.OfTrait(), type, optional);
  }

  private FieldType personType() {
    return people.map(each -> each.entity().names().idType()).orElse(new FieldType.Uuid());
  }

  /**
   * The role that reads the history of records that are gone; everybody does where nobody signs in.
   */
  public Optional<String> findReader() {
    return people.flatMap(each -> each.model().admin());
  }
}
