package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The store's own two tables: who was given which ids, and which inserts were done already. */
final class Bookkeeping {
  private final Dialect dialect;

  Bookkeeping(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Makes the tables if they are missing, and a counter for each entity that counts its ids. */
  void create(Session session, List<EntitySql> entities) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.execute(
          quoted(
                  """
              CREATE TABLE IF NOT EXISTS [bluewright_idempotency] (
                [entity] varchar(128) NOT NULL,
                [key] varchar(255) NOT NULL,
                [fingerprint] varchar(64) NOT NULL,
                [row] %s NOT NULL,
                [created_at] bigint NOT NULL,
                PRIMARY KEY ([entity], [key])
              )%s""")
              .formatted(
                  dialect.sqlType(new ColumnType.LongText()),
                  dialect instanceof MariaDialect
                      ? " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
                      : ""));
      statement.execute(
          quoted(
              """
              CREATE TABLE IF NOT EXISTS [bluewright_sequence] (
                [name] varchar(128) NOT NULL PRIMARY KEY,
                [next] bigint NOT NULL
              )"""));
    }
    for (EntitySql entity : entities) {
      if (entity.entity().id().type() instanceof ColumnType.Sequence) {
        startCounter(session, entity);
      }
      if (entity.entity().spans().stream().anyMatch(each -> each.lock(entity.entity()).isEmpty())) {
        startTurns(session, entity.entity());
      }
    }
  }

  private void startCounter(Session session, EntitySql entity) throws SQLException {
    String sql =
        quoted(
            "INSERT INTO [bluewright_sequence] ([name], [next]) SELECT ?, COALESCE(MAX("
                + entity.quotedId()
                + "), 0) + 1 FROM "
                + entity.table()
                + " HAVING NOT EXISTS (SELECT 1 FROM [bluewright_sequence] WHERE [name] = ?)");
    PreparedStatement statement = session.prepare(sql);
    statement.setString(1, entity.entity().table());
    statement.setString(2, entity.entity().table());
    statement.executeUpdate();
  }

  /** A row that counts nothing, for writers of an entity to wait at. */
  private void startTurns(Session session, Entity<?> entity) throws SQLException {
    PreparedStatement statement =
        session.prepare(
            quoted("INSERT INTO [bluewright_sequence] ([name], [next]) VALUES (?, 0)")
                + dialect.unlessThere(dialect.quote("name")));
    statement.setString(1, turns(entity));
    statement.executeUpdate();
  }

  /** No table is named with a slash. */
  private static String turns(Entity<?> entity) {
    return entity.table() + "/turns";
  }

  /** Waits until no other transaction has the turn of an entity, and has it until the end. */
  void takeTurn(Session session, Entity<?> entity) throws SQLException {
    next(session, turns(entity), entity);
  }

  /** Takes {@code count} ids in a row within the transaction; the first of them. */
  long reserve(Session session, Entity<?> entity, int count) throws SQLException {
    long first = next(session, entity.table(), entity);
    PreparedStatement write =
        session.prepare(quoted("UPDATE [bluewright_sequence] SET [next] = ? WHERE [name] = ?"));
    write.setLong(1, first + count);
    write.setString(2, entity.table());
    write.executeUpdate();
    return first;
  }

  private long next(Session session, String name, Entity<?> entity) throws SQLException {
    PreparedStatement read =
        session.prepare(
            quoted("SELECT [next] FROM [bluewright_sequence] WHERE [name] = ?") + dialect.lock());
    read.setString(1, name);
    try (ResultSet result = read.executeQuery()) {
      if (!result.next()) {
        throw new StoreException("STO-020", "There is no counter for " + entity.name() + ".");
      }
      return result.getLong(1);
    }
  }

  /** Square brackets stand for the dialect's quotes. */
  private String quoted(String sql) {
    String quote = dialect.quote("").substring(0, 1);
    return sql.replace("[", quote).replace("]", quote);
  }
}
