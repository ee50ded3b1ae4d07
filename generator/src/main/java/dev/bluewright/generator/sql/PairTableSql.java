package dev.bluewright.generator.sql;

import dev.bluewright.generator.naming.SqlNames;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.JoinPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.EntityName;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.text.Template;
import java.util.List;
import java.util.Optional;

/**
 * The statements that create the table of one relation's pairs: both ids are its key, and a pair
 * goes with either of its two records.
 */
final class PairTableSql {
  private static final String TABLE =
      """
      -- entities.«entity».relations.«relation»
      CREATE TABLE «table» (
        «own» «ownType» NOT NULL,
        «other» «otherType» NOT NULL,
        CONSTRAINT «pk» PRIMARY KEY («own», «other»),
        «keys»
      «end»
      CREATE INDEX «index» ON «table» («other», «own»);
      """;

  private final Dialect dialect;

  PairTableSql(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The tables of the pairs that an entity owns. */
  List<String> create(EntityPlan entity) {
    return entity.collections().stream()
        .flatMap(collection -> create(entity, collection).stream())
        .toList();
  }

  private Optional<String> create(EntityPlan entity, CollectionPlan collection) {
    return collection.way() instanceof Way.Pairs(_, var join)
        ? Optional.of(create(entity, collection, join))
        : Optional.empty();
  }

  private String create(EntityPlan entity, CollectionPlan collection, JoinPlan join) {
    var keys =
        List.of(
            foreignKey(join, join.own(), entity.names()) + ",",
            foreignKey(join, join.other(), collection.target()));
    return Template.of(TABLE)
        .with("entity", entity.name())
        .with("relation", collection.name())
        .with("table", dialect.quoted(join.table()))
        .with("own", dialect.quoted(join.own()))
        .with("ownType", dialect.type(entity.names().idType()))
        .with("other", dialect.quoted(join.other()))
        .with("otherType", dialect.type(collection.target().idType()))
        .with("pk", name("pk", join.table()))
        .with("keys", keys)
        .with("end", dialect.tableEnd())
        .with("index", name("ix", join.table(), join.other()))
        .text();
  }

  private String foreignKey(JoinPlan join, String column, EntityName target) {
    return "CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s) ON DELETE CASCADE"
        .formatted(
            name("fk", join.table(), column),
            dialect.quoted(column),
            dialect.quoted(target.table()),
            dialect.quoted("id"));
  }

  private String name(String prefix, String... parts) {
    return dialect.quoted(SqlNames.constraint(prefix, parts));
  }
}
