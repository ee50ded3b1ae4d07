package dev.bluewright.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** MariaDB and MySQL, through MariaDB's driver; MariaDB takes a JDBC batch as one command. */
final class MariaDialect extends Dialect {

  @Override
  String name() {
    return "mariadb";
  }

  @Override
  String driverUrl(String jdbcUrl) {
    return jdbcUrl.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
  }

  @Override
  Properties properties(long statementTimeoutMillis) {
    Properties properties = new Properties();
    properties.setProperty("useServerPrepStmts", "true");
    properties.setProperty("useBulkStmts", "true");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "2000");
    properties.setProperty("socketTimeout", Long.toString(statementTimeoutMillis + 5000));
    return properties;
  }

  @Override
  List<String> greeting(long statementTimeoutMillis) {
    return List.of(
        "SET time_zone = '+00:00'",
        "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
        "SET innodb_lock_wait_timeout = " + Math.max(1, statementTimeoutMillis / 1000));
  }

  @Override
  String quote(String name) {
    return '`' + name + '`';
  }

  @Override
  String sqlType(ColumnType type) {
    return switch (type) {
      case ColumnType.Uuid() -> "binary(16)";
      case ColumnType.Sequence(), ColumnType.Whole() -> "bigint";
      case ColumnType.Text(int n) -> n > 4000 ? "longtext" : "varchar(" + n + ")";
      case ColumnType.LongText(), ColumnType.Json(), ColumnType.File(_, _) -> "longtext";
      case ColumnType.Email() -> "varchar(254)";
      case ColumnType.Url() -> "varchar(2048)";
      case ColumnType.Decimal(int p, int s) -> "decimal(" + p + "," + s + ")";
      case ColumnType.Money() -> "decimal(19,4)";
      case ColumnType.Truth() -> "tinyint(1)";
      case ColumnType.Date() -> "date";
      case ColumnType.Time() -> "time(6)";
      case ColumnType.DateTime() -> "datetime(6)";
      case ColumnType.Enumeration(_) -> "varchar(63)";
      case ColumnType.Reference reference -> sqlType(reference.keyType());
    };
  }

  @Override
  String bytesType() {
    return "longblob";
  }

  @Override
  String canonicalType(String reported) {
    return reported.toLowerCase(Locale.ROOT).replace("bigint(20)", "bigint");
  }

  @Override
  String columnsSql() {
    return """
    SELECT table_name, column_name, column_type, CASE is_nullable WHEN 'YES' THEN 1 ELSE 0 END
    FROM information_schema.columns WHERE table_schema = DATABASE()\
    """;
  }

  @Override
  Binder binder(ColumnType type) {
    return switch (type) {
      case ColumnType.Uuid() ->
          (statement, i, value) ->
              statement.setBytes(i, value == null ? null : bytes((UUID) value));
      case ColumnType.Sequence(), ColumnType.Whole() -> or(Types.BIGINT);
      case ColumnType.Text(_), ColumnType.LongText(), ColumnType.Json(), ColumnType.Email() ->
          or(Types.VARCHAR);
      case ColumnType.Url(), ColumnType.Enumeration(_) -> or(Types.VARCHAR);
      case ColumnType.File(_, _) -> Dialect.text();
      case ColumnType.Decimal(_, _), ColumnType.Money() -> or(Types.DECIMAL);
      case ColumnType.Truth() -> or(Types.BOOLEAN);
      case ColumnType.Date() -> or(Types.DATE);
      case ColumnType.Time() -> or(Types.TIME);
      case ColumnType.DateTime() ->
          (statement, i, value) ->
              or(Types.TIMESTAMP).bind(statement, i, value == null ? null : local((Instant) value));
      case ColumnType.Reference reference -> binder(reference.keyType());
    };
  }

  private static Binder or(int type) {
    return (statement, i, value) -> {
      if (value == null) {
        statement.setNull(i, type);
      } else {
        statement.setObject(i, value);
      }
    };
  }

  @Override
  Reader reader(ColumnType type) {
    return switch (type) {
      case ColumnType.Uuid() -> (result, i) -> uuid(result.getBytes(i));
      case ColumnType.File(_, _) -> Dialect.parsed(StoredFile::parse);
      case ColumnType.Sequence(), ColumnType.Whole() ->
          (result, i) -> {
            long value = result.getLong(i);
            return result.wasNull() ? null : value;
          };
      case ColumnType.Text(_), ColumnType.LongText(), ColumnType.Json(), ColumnType.Email() ->
          ResultSet::getString;
      case ColumnType.Url(), ColumnType.Enumeration(_) -> ResultSet::getString;
      case ColumnType.Decimal(_, _), ColumnType.Money() -> ResultSet::getBigDecimal;
      case ColumnType.Truth() ->
          (result, i) -> {
            boolean value = result.getBoolean(i);
            return result.wasNull() ? null : value;
          };
      case ColumnType.Date() -> (result, i) -> result.getObject(i, LocalDate.class);
      case ColumnType.Time() -> (result, i) -> result.getObject(i, LocalTime.class);
      case ColumnType.DateTime() ->
          (result, i) -> {
            LocalDateTime value = result.getObject(i, LocalDateTime.class);
            return value == null ? null : value.toInstant(ZoneOffset.UTC);
          };
      case ColumnType.Reference reference -> reader(reference.keyType());
    };
  }

  @Override
  String like(String quotedColumn) {
    return "LOWER(" + quotedColumn + ") LIKE LOWER(?) ESCAPE '!'";
  }

  /** INSERT IGNORE would forgive a missing reference as well. */
  @Override
  String unlessThere(String quotedKeyColumn) {
    return " ON DUPLICATE KEY UPDATE " + quotedKeyColumn + " = " + quotedKeyColumn;
  }

  @Override
  List<SearchWords.Condition> search(EntitySql sql, SearchWords words) {
    return MariaSearch.of(words);
  }

  @Override
  String memberText(String quotedColumn) {
    return "JSON_UNQUOTE(JSON_EXTRACT(" + quotedColumn + ", ?))";
  }

  @Override
  String orderBy(String quotedColumn, boolean optional, boolean descending) {
    String direction = descending ? " DESC" : "";
    String key = quotedColumn + direction;
    return optional ? "(" + quotedColumn + " IS NULL)" + direction + ", " + key : key;
  }

  @Override
  String lock() {
    return " FOR UPDATE";
  }

  @Override
  List<Row> select(Session session, EntitySql sql, Collection<Object> ids, boolean lock)
      throws SQLException {
    return RowBatches.select(this, session, sql, ids, lock);
  }

  @Override
  void insert(Session session, EntitySql sql, List<Row> rows) throws SQLException {
    RowBatches.insert(session, sql, rows);
  }

  @Override
  void append(Session session, EntitySql sql, List<Row> rows) throws SQLException {
    RowBatches.append(session, sql, rows);
  }

  @Override
  int update(Session session, EntitySql sql, List<Row> rows) throws SQLException {
    return RowBatches.update(session, sql, rows);
  }

  @Override
  int delete(Session session, EntitySql sql, List<Object> ids) throws SQLException {
    return RowBatches.delete(session, sql, ids);
  }

  @Override
  Fault fault(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (e.getErrorCode()) {
      case 1205, 1213 -> Fault.TRY_AGAIN;
      case 1062 -> Fault.UNIQUE;
      case 1451, 1452 -> Fault.REFERENCE;
      case 1053, 1077, 1079, 1927, 2006, 2013 -> Fault.DISCONNECTED;
      case 1021, 1040, 1114, 1290, 1317, 1969, 3024 -> Fault.OVERLOADED;
      default ->
          state.startsWith("08") || e instanceof SQLNonTransientConnectionException
              ? Fault.DISCONNECTED
              : Fault.OTHER;
    };
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static @Nullable UUID uuid(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
