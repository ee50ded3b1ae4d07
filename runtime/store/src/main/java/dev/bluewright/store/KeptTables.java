package dev.bluewright.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes the tables of the service's own entities, which no migration knows, where they are missing.
 */
final class KeptTables {
  private final Dialect dialect;

  KeptTables(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Makes the tables, in an order in which a table refers only to those before it. */
  void create(Session session, List<Entity<?>> entities) throws SQLException {
    for (Entity<?> entity : entities) {
      try {
        create(session, entity);
      } catch (SQLException e) {
        create(session, entity); // another process may have made it at the same moment
      }
    }
  }

  private void create(Session session, Entity<?> entity) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.execute(table(entity));
      if (!(dialect instanceof MariaDialect)) { // which makes one for each foreign key
        for (Column column : references(entity).stream().map(Relation.BelongsTo::column).toList()) {
          statement.execute(index(entity, column));
        }
      }
    }
  }

  private String table(Entity<?> entity) {
    List<String> lines = new ArrayList<>();
    entity.stored().forEach(column -> lines.add(line(column)));
    lines.add(constraint("pk", entity, List.of()) + " PRIMARY KEY (" + name(entity.id()) + ")");
    entity.stored().stream()
        .filter(Column::unique)
        .forEach(column -> lines.add(unique(entity, List.of(column))));
    entity.uniqueTogether().forEach(columns -> lines.add(unique(entity, columns)));
    references(entity).forEach(relation -> lines.add(reference(entity, relation)));
    return "CREATE TABLE IF NOT EXISTS %s (\n  %s\n)%s"
        .formatted(dialect.quote(entity.table()), String.join(",\n  ", lines), ending());
  }

  private String line(Column column) {
    String type = dialect.sqlType(column.type());
    return name(column) + " " + type + (column.optional() ? " NULL" : " NOT NULL");
  }

  private String unique(Entity<?> entity, List<Column> columns) {
    String names = columns.stream().map(this::name).collect(Collectors.joining(", "));
    return constraint("uq", entity, columns) + " UNIQUE (" + names + ")";
  }

  private String reference(Entity<?> entity, Relation.BelongsTo relation) {
    Entity<?> target = relation.target().get();
    return "%s FOREIGN KEY (%s) REFERENCES %s (%s)%s"
        .formatted(
            constraint("fk", entity, List.of(relation.column())),
            name(relation.column()),
            dialect.quote(target.table()),
            name(target.id()),
            switch (relation.onDelete()) {
              case REFUSE -> "";
              case CASCADE -> " ON DELETE CASCADE";
              case CLEAR -> " ON DELETE SET NULL";
            });
  }

  private String index(Entity<?> entity, Column column) {
    String index = Names.constraint("ix", entity.table(), column.sqlName());
    return "CREATE INDEX IF NOT EXISTS %s ON %s (%s)"
        .formatted(dialect.quote(index), dialect.quote(entity.table()), name(column));
  }

  private String constraint(String prefix, Entity<?> entity, List<Column> columns) {
    String names = columns.stream().map(Column::sqlName).collect(Collectors.joining("_"));
    String full =
        names.isEmpty()
            ? prefix + "_" + entity.table()
            : Names.constraint(prefix, entity.table(), names);
    return "CONSTRAINT " + dialect.quote(full);
  }

  private static List<Relation.BelongsTo> references(Entity<?> entity) {
    return entity.relations().values().stream()
        .filter(Relation.BelongsTo.class::isInstance)
        .map(Relation.BelongsTo.class::cast)
        .toList();
  }

  private String name(Column column) {
    return dialect.quote(column.sqlName());
  }

  private String ending() {
    return switch (dialect) {
      case PostgresDialect _ -> "";
      case MariaDialect _ -> " ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
      case SqliteDialect _ -> " STRICT";
    };
  }
}
