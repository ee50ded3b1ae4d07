package dev.bluewright.generator.sql;

import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.generator.naming.SqlNames;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that create one table. */
final class TableSql {
  private static final String TABLE =
      """
      -- entities.«entity»
      CREATE TABLE «table» (
        «lines»
      «end»
      «indexes»
      """;

  private final Dialect dialect;
  private final EntityPlan entity;
  private final Set<String> created;
  private final Tenants tenants;

  /** A table, and the names of the entities whose tables are there before it. */
  TableSql(Dialect dialect, EntityPlan entity, Set<String> created, Tenants tenants) {
    this.dialect = dialect;
    this.entity = entity;
    this.created = created;
    this.tenants = tenants;
  }

  /** The table with its indexes. */
  String create() {
    var lines =
        Stream.of(columns(), keys(), foreignKeys(), checks()).flatMap(List::stream).toList();
    return Template.of(TABLE)
        .with("entity", entity.name())
        .with("table", dialect.quoted(entity.names().table()))
        .with("lines", String.join(",\n", lines))
        .with("end", dialect.tableEnd())
        .with("indexes", allIndexes())
        .text();
  }

  /** Foreign keys to tables that come later. */
  List<String> later() {
    return entity.references().stream()
        .filter(column -> !canReferNow(column))
        .map(
            column ->
                "ALTER TABLE %s ADD %s;"
                    .formatted(dialect.quoted(entity.names().table()), foreignKey(column)))
        .toList();
  }

  private List<String> columns() {
    return entity.stored().stream()
        .map(
            column ->
                quoted(column)
                    + (" " + dialect.type(column.type()))
                    + (column.optional() ? "" : " NOT NULL"))
        .toList();
  }

  private List<String> keys() {
    var keys = new ArrayList<String>();
    keys.add(
        constraint(SqlNames.constraint("pk", entity.names().table()))
            + "PRIMARY KEY ("
            + id()
            + ")");
    for (var column : entity.columns()) {
      if (column.unique()) {
        keys.add(constraint("uq", column) + "UNIQUE (" + list(tenants.key(entity, column)) + ")");
      }
    }
    entity.findTenant().ifPresent(tenant -> keys.add(ids(tenant)));
    entity.uniqueTogether().stream()
        .filter(columns -> !entity.uniqueEitherWay().contains(columns))
        .forEach(columns -> keys.add(together(columns)));
    return keys;
  }

  private String together(List<ColumnPlan> columns) {
    return constraint(unique(columns)) + "UNIQUE (" + list(entity.keyed(columns)) + ")";
  }

  /** What references within a tenant lead to. */
  private String ids(ColumnPlan tenant) {
    var name = SqlNames.constraint("uq", entity.names().table(), tenant.sqlName() + "_id");
    return constraint(name) + "UNIQUE (" + quoted(tenant) + ", " + id() + ")";
  }

  private String list(List<ColumnPlan> columns) {
    return columns.stream().map(this::quoted).collect(Collectors.joining(", "));
  }

  private String unique(List<ColumnPlan> columns) {
    var names = columns.stream().map(ColumnPlan::sqlName).collect(Collectors.joining("_"));
    return SqlNames.constraint("uq", entity.names().table(), names);
  }

  private List<String> eitherWay() {
    return entity.uniqueEitherWay().stream()
        .flatMap(
            columns ->
                dialect
                    .uniqueEitherWay(
                        unique(columns),
                        entity.names().table(),
                        columns.getFirst().sqlName(),
                        columns.getLast().sqlName(),
                        dialect.type(columns.getFirst().type()))
                    .stream())
        .toList();
  }

  private List<String> foreignKeys() {
    return entity.references().stream().filter(this::canReferNow).map(this::foreignKey).toList();
  }

  private boolean canReferNow(ColumnPlan column) {
    var target = TableOrder.target(column);
    return dialect == Dialect.SQLITE || target.equals(entity.name()) || created.contains(target);
  }

  private String foreignKey(ColumnPlan column) {
    if (!(column.origin() instanceof Origin.Reference(var relation, var target))) {
      throw new IllegalArgumentException(column.name() + " refers to nothing");
    }
    var before = tenants.isWithin(entity, column) ? tenant() + ", " : "";
    return constraint("fk", column)
        + "FOREIGN KEY (%1$s%2$s) REFERENCES %3$s (%1$s%4$s)"
            .formatted(before, quoted(column), dialect.quoted(target.table()), id())
        + onDelete(relation.onDelete());
  }

  private static String onDelete(OnDelete rule) {
    return switch (rule) {
      case REFUSE -> "";
      case CASCADE -> " ON DELETE CASCADE";
      case CLEAR -> " ON DELETE SET NULL";
    };
  }

  private List<String> checks() {
    var checks = new ArrayList<String>();
    for (var column : entity.columns()) {
      dialect
          .check(column.type(), quoted(column))
          .filter(_ -> isKept(column))
          .ifPresent(check -> checks.add(constraint("ck", column) + "CHECK (" + check + ")"));
    }
    return checks;
  }

  private static boolean isKept(ColumnPlan column) {
    return column.writable()
        || column.origin() instanceof Origin.Generated
        || column.origin() instanceof Origin.Withheld;
  }

  private List<String> allIndexes() {
    return Stream.of(
            indexes(),
            eitherWay(),
            new SpanSql(dialect, entity).indexes(),
            new SearchSql(dialect, entity).all())
        .flatMap(List::stream)
        .toList();
  }

  private List<String> indexes() {
    return entity.references().stream()
        .filter(column -> !column.rules().unique() && !column.tenant())
        .map(
            column ->
                "CREATE INDEX %s ON %s (%s, %s);"
                    .formatted(
                        dialect.quoted(name("ix", column)),
                        dialect.quoted(entity.names().table()),
                        list(tenants.index(entity, column)),
                        id()))
        .toList();
  }

  private String tenant() {
    return quoted(entity.findTenant().orElseThrow());
  }

  private String constraint(String prefix, ColumnPlan column) {
    return constraint(name(prefix, column));
  }

  private String constraint(String name) {
    return "CONSTRAINT " + dialect.quoted(name) + " ";
  }

  private String name(String prefix, ColumnPlan column) {
    return SqlNames.constraint(prefix, entity.names().table(), column.sqlName());
  }

  private String quoted(ColumnPlan column) {
    return dialect.quoted(column.sqlName());
  }

  private String id() {
    return dialect.quoted("id");
  }
}
