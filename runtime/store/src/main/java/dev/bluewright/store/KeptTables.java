package dev.bluewright.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the tables of the service's own entities, which no migration knows, where they are missing.
 */
final class KeptTables {
  private final Dialect dialect;

  KeptTables(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Makes the tables of entities, each of which refers only to those before it or to itself. */
  void create(Session session, List<Entity<?>> entities) throws SQLException {
    List<String> statements = new ArrayList<>();
    for (Entity<?> entity : entities) {
      statements.add(table(entity));
      references(entity).forEach(each -> statements.add(index(entity, each.column())));
    }
    entities.forEach(entity -> statements.addAll(pairs(entity)));
    for (String statement : statements) {
      if (!statement.isEmpty()) {
        execute(session, statement);
      }
    }
  }

  static void execute(Session session, String text) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      try {
        statement.execute(text);
      } catch (SQLException e) {
        statement.execute(text); // another process may have made it at the same moment
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
    return constraint("uq", entity, columns) + " UNIQUE (" + indexed(entity, columns) + ")";
  }

  /** What is in an index: that of rows that belong to tenants begins with the tenant. */
  private String indexed(Entity<?> entity, List<Column> columns) {
    Stream<Column> tenant =
        entity.access().tenant().filter(each -> each.role() == Column.Role.TENANT).stream();
    return Stream.concat(tenant, columns.stream())
        .distinct()
        .map(this::name)
        .collect(Collectors.joining(", "));
  }

  private String reference(Entity<?> entity, Relation.BelongsTo relation) {
    Entity<?> target = relation.target().get();
    return "%s FOREIGN KEY (%s) REFERENCES %s%s"
        .formatted(
            constraint("fk", entity, List.of(relation.column())),
            name(relation.column()),
            key(target),
            switch (relation.onDelete()) {
              case REFUSE -> "";
              case CASCADE -> " ON DELETE CASCADE";
              case CLEAR -> " ON DELETE SET NULL";
            });
  }

  private String index(Entity<?> entity, Column column) {
    return index(entity.table(), column.sqlName(), indexed(entity, List.of(column)));
  }

  /** MariaDB makes one for each foreign key. */
  private String index(String table, String name, String columns) {
    String index = Names.constraint("ix", table, name);
    return dialect instanceof MariaDialect
        ? ""
        : "CREATE INDEX IF NOT EXISTS %s ON %s (%s)"
            .formatted(dialect.quote(index), dialect.quote(table), columns);
  }

  private List<String> pairs(Entity<?> entity) {
    List<String> statements = new ArrayList<>();
    for (Relation relation : entity.relations().values()) {
      if (relation instanceof Relation.ManyToMany many) {
        Crossing crossing = many.crossing(entity);
        statements.add(pairs(crossing));
        statements.add(index(crossing.table(), crossing.to(), dialect.quote(crossing.to())));
      }
    }
    return statements;
  }

  private String pairs(Crossing crossing) {
    String from = dialect.quote(crossing.from());
    String to = dialect.quote(crossing.to());
    return """
    CREATE TABLE IF NOT EXISTS %1$s (
      %2$s %3$s NOT NULL,
      %4$s %5$s NOT NULL,
      PRIMARY KEY (%2$s, %4$s),
      FOREIGN KEY (%2$s) REFERENCES %6$s ON DELETE CASCADE,
      FOREIGN KEY (%4$s) REFERENCES %7$s ON DELETE CASCADE
    )%8$s\
    """
        .formatted(
            dialect.quote(crossing.table()),
            from,
            dialect.sqlType(crossing.source().id().type()),
            to,
            dialect.sqlType(crossing.target().id().type()),
            key(crossing.source()),
            key(crossing.target()),
            ending());
  }

  private String key(Entity<?> entity) {
    return dialect.quote(entity.table()) + " (" + name(entity.id()) + ")";
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
    return ending(dialect);
  }

  /** What ends a statement that makes a table. */
  static String ending(Dialect dialect) {
    return switch (dialect) {
      case PostgresDialect _ -> "";
      case MariaDialect _ -> " ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
      case SqliteDialect _ -> " STRICT";
    };
  }
}
