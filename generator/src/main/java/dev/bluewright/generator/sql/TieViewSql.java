package dev.bluewright.generator.sql;

import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The view of pairs that the records of another entity make: each pair in both directions. */
final class TieViewSql {
  private static final String VIEW =
      """
      -- entities.«entity».relations.«relation»
      CREATE VIEW «view» («own», «other») AS
      SELECT «first», «second» FROM «table»«where»
      UNION ALL
      SELECT «second», «first» FROM «table»«where»;
      """;

  private final Dialect dialect;
  private final SystemPlan system;

  TieViewSql(Dialect dialect, SystemPlan system) {
    this.dialect = dialect;
    this.system = system;
  }

  /** The views of the ties among records of an entity. */
  List<String> create(EntityPlan entity) {
    return entity.collections().stream()
        .flatMap(collection -> create(entity, collection).stream())
        .toList();
  }

  private Optional<String> create(EntityPlan entity, CollectionPlan collection) {
    return collection.way() instanceof Way.Tied tied
        ? Optional.of(create(entity, collection, tied))
        : Optional.empty();
  }

  private String create(EntityPlan entity, CollectionPlan collection, Way.Tied tied) {
    var through = system.entity(tied.through().name());
    return Template.of(VIEW)
        .with("entity", entity.name())
        .with("relation", collection.name())
        .with("view", dialect.quoted(tied.view().table()))
        .with("own", dialect.quoted(tied.view().own()))
        .with("other", dialect.quoted(tied.view().other()))
        .with("first", quoted(through.member(tied.first())))
        .with("second", quoted(through.member(tied.second())))
        .with("table", dialect.quoted(through.names().table()))
        .with("where", where(through, tied))
        .text();
  }

  private String where(EntityPlan through, Way.Tied tied) {
    var conditions =
        tied.when().entrySet().stream()
            .map(each -> oneOf(through.member(each.getKey()), each.getValue()))
            .collect(Collectors.joining(" AND "));
    return conditions.isEmpty() ? "" : " WHERE " + conditions;
  }

  private String oneOf(ColumnPlan column, List<String> values) {
    var literals = new SqlValues(dialect);
    return values.stream()
        .map(value -> literals.of(column.type(), value))
        .collect(Collectors.joining(", ", quoted(column) + " IN (", ")"));
  }

  private String quoted(ColumnPlan column) {
    return dialect.quoted(column.sqlName());
  }
}
