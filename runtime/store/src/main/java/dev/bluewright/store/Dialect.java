package dev.bluewright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one database does in its own way.
 *
 * <p>Thread safety: immutable.
 */
abstract sealed class Dialect permits PostgresDialect, MariaDialect, SqliteDialect {

  /** Writes one value into a statement. */
  @FunctionalInterface
  interface Binder {
    void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException;
  }

  /** Reads one value from a result. */
  @FunctionalInterface
  interface Reader {
    @Nullable Object read(ResultSet result, int index) throws SQLException;
  }

  /** The dialect of a JDBC URL. */
  static Dialect of(String jdbcUrl) {
    if (jdbcUrl.startsWith("jdbc:postgresql:")) {
      return new PostgresDialect();
    }
    if (jdbcUrl.startsWith("jdbc:mariadb:") || jdbcUrl.startsWith("jdbc:mysql:")) {
      return new MariaDialect();
    }
    if (jdbcUrl.startsWith("jdbc:sqlite:")) {
      return new SqliteDialect();
    }
    throw new StoreException(
        "STO-010", "Only PostgreSQL, MariaDB, MySQL and SQLite can hold a store.");
  }

  /** Name of the dialect: its folder under {@code db/migration}. */
  abstract String name();

  /** The URL as the driver on the class path wants it. */
  String driverUrl(String jdbcUrl) {
    return jdbcUrl;
  }

  /** What to ask of the driver. */
  abstract Properties properties(long statementTimeoutMillis);

  /** Statements that a new connection starts with. */
  abstract List<String> greeting(long statementTimeoutMillis);

  /** Gets a new connection ready for the statements of a store. */
  void prepare(Connection connection) throws SQLException {}

  /** Lets the database itself keep the rows of tenants apart, where it can. */
  void keepApart(Session session, List<Entity<?>> entities) throws SQLException {}

  /** A statement that a connection begins with that migrates; empty where there is none. */
  String migrating() {
    return "";
  }

  /** Tells the database whose rows it may show, where the database keeps them apart too. */
  void fence(Session session, Fence fence) throws SQLException {}

  abstract String quote(String name);

  /** Type of a column, as the migration and {@link #columnsSql} write it. */
  abstract String sqlType(ColumnType type);

  /** Type of a column that holds bytes. */
  abstract String bytesType();

  /** How {@link #columnsSql} may spell a type of {@link #sqlType}; the canonical spelling of it. */
  abstract String canonicalType(String reported);

  /**
   * Reads table, column, type and whether null is allowed (as 1 or 0), for all tables and views.
   */
  abstract String columnsSql();

  abstract Binder binder(ColumnType type);

  abstract Reader reader(ColumnType type);

  /** Writes how a value is spelled. */
  static Binder text() {
    return (statement, i, value) -> statement.setString(i, value == null ? null : value.toString());
  }

  /** Reads a value from how it is spelled. */
  static Reader parsed(Function<String, Object> read) {
    return (result, i) -> {
      @Nullable String text = result.getString(i);
      return text == null ? null : read.apply(text);
    };
  }

  /** Condition that a column holds a text in any letter case, for one LIKE pattern. */
  abstract String like(String quotedColumn);

  /**
   * What ends an INSERT that leaves a row as it is when its key is there; references still count.
   */
  String unlessThere(String quotedKeyColumn) {
    return " ON CONFLICT DO NOTHING";
  }

  /** Conditions that the index of an entity's texts finds words; all must hold. */
  abstract List<SearchWords.Condition> search(EntitySql sql, SearchWords words);

  /** The text of a member of a JSON object, whose {@link #member} is bound where the mark is. */
  abstract String memberText(String quotedColumn);

  /** How {@link #memberText} is told which member. */
  String member(String name) {
    return "$.\"" + name + "\"";
  }

  /** Sort key, null as the largest value. */
  abstract String orderBy(String quotedColumn, boolean optional, boolean descending);

  /** What ends a SELECT whose rows are about to be changed. */
  abstract String lock();

  /** Rows with these ids. */
  abstract List<Row> select(Session session, EntitySql sql, Collection<Object> ids, boolean lock)
      throws SQLException;

  /** Adds rows with one statement. */
  abstract void insert(Session session, EntitySql sql, List<Row> rows) throws SQLException;

  /** Adds rows with one statement, in order; the database counts their ids. */
  abstract void append(Session session, EntitySql sql, List<Row> rows) throws SQLException;

  /** Writes rows by their ids with one statement; how many were there. */
  abstract int update(Session session, EntitySql sql, List<Row> rows) throws SQLException;

  /** Deletes rows with one statement; how many were there. */
  abstract int delete(Session session, EntitySql sql, List<Object> ids) throws SQLException;

  abstract Fault fault(SQLException e);

  /**
   * What kind of thread runs a lane. A virtual one takes its turn behind the requests that are
   * ready to run, so that it finds more of them waiting (ADR 3).
   */
  Thread.Builder laneThreads() {
    return Thread.ofVirtual();
  }

  /** Whether one INSERT may run outside a transaction: it is a single statement on the wire. */
  boolean insertIsOneStatement() {
    return false;
  }

  /** Starts a transaction. */
  void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
  }

  /** Commits the transaction. */
  void commit(Connection connection) throws SQLException {
    connection.commit();
  }

  /** Rolls the transaction back, if there is one. */
  void rollBack(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
  }
}
