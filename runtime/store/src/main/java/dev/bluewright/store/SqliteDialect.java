package dev.bluewright.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConnection;

/** SQLite in WAL mode, durable at each commit; one writer, and readers that never wait for it. */
final class SqliteDialect extends Dialect {

  @Override
  String name() {
    return "sqlite";
  }

  @Override
  Properties properties(long statementTimeoutMillis) {
    Properties properties = new Properties();
    properties.setProperty("journal_mode", "WAL");
    properties.setProperty("synchronous", "FULL");
    properties.setProperty("busy_timeout", Long.toString(statementTimeoutMillis));
    properties.setProperty("foreign_keys", "true");
    properties.setProperty("transaction_mode", "IMMEDIATE");
    return properties;
  }

  @Override
  List<String> greeting(long statementTimeoutMillis) {
    return List.of();
  }

  @Override
  void prepare(Connection connection) throws SQLException {
    SqliteFunctions.addTo(connection.unwrap(SQLiteConnection.class));
  }

  /** The driver is native code, which would keep the requests' own threads from running. */
  @Override
  Thread.Builder laneThreads() {
    return Thread.ofPlatform().daemon();
  }

  @Override
  String quote(String name) {
    return '"' + name + '"';
  }

  @Override
  String sqlType(ColumnType type) {
    return switch (type) {
      case ColumnType.Sequence(), ColumnType.Whole(), ColumnType.Truth() -> "integer";
      case ColumnType.Uuid(), ColumnType.Text(_), ColumnType.LongText(), ColumnType.Json() ->
          "text";
      case ColumnType.Email(), ColumnType.Url(), ColumnType.Enumeration(_) -> "text";
      case ColumnType.File(_, _) -> "text";
      case ColumnType.Decimal(_, _), ColumnType.Money() -> "text";
      case ColumnType.Date(), ColumnType.Time(), ColumnType.DateTime() -> "text";
      case ColumnType.Reference reference -> sqlType(reference.keyType());
    };
  }

  @Override
  String bytesType() {
    return "blob";
  }

  @Override
  String canonicalType(String reported) {
    return reported.toLowerCase(Locale.ROOT);
  }

  @Override
  String columnsSql() {
    return """
    SELECT t.name, c.name, c.type, CASE WHEN c."notnull" = 1 THEN 0 ELSE 1 END
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type IN ('table', 'view')\
    """;
  }

  @Override
  Binder binder(ColumnType type) {
    return switch (type) {
      case ColumnType.Sequence(), ColumnType.Whole() ->
          (statement, i, value) -> {
            if (value == null) {
              statement.setNull(i, Types.BIGINT);
            } else {
              statement.setLong(i, (Long) value);
            }
          };
      case ColumnType.Truth() ->
          (statement, i, value) -> {
            if (value == null) {
              statement.setNull(i, Types.INTEGER);
            } else {
              statement.setInt(i, (Boolean) value ? 1 : 0);
            }
          };
      case ColumnType.Uuid(), ColumnType.Text(_), ColumnType.LongText(), ColumnType.Json() ->
          text(Object::toString);
      case ColumnType.Email(), ColumnType.Url(), ColumnType.Enumeration(_), ColumnType.Date() ->
          text(Object::toString);
      case ColumnType.File(_, _) -> Dialect.text();
      case ColumnType.Decimal(int p, int s) -> text(v -> SqliteText.decimal((BigDecimal) v, p, s));
      case ColumnType.Money() -> text(v -> SqliteText.decimal((BigDecimal) v, 19, 4));
      case ColumnType.Time() -> text(v -> SqliteText.time((LocalTime) v));
      case ColumnType.DateTime() -> text(v -> SqliteText.moment((Instant) v));
      case ColumnType.Reference reference -> binder(reference.keyType());
    };
  }

  private static Binder text(Function<Object, String> written) {
    return (statement, i, value) ->
        statement.setString(i, value == null ? null : written.apply(value));
  }

  @Override
  Reader reader(ColumnType type) {
    return switch (type) {
      case ColumnType.Sequence(), ColumnType.Whole() ->
          (result, i) -> {
            long value = result.getLong(i);
            return result.wasNull() ? null : value;
          };
      case ColumnType.Truth() ->
          (result, i) -> {
            int value = result.getInt(i);
            return result.wasNull() ? null : value != 0;
          };
      case ColumnType.Text(_), ColumnType.LongText(), ColumnType.Json(), ColumnType.Email() ->
          ResultSet::getString;
      case ColumnType.Url(), ColumnType.Enumeration(_) -> ResultSet::getString;
      case ColumnType.Uuid() -> parsed(UUID::fromString);
      case ColumnType.File(_, _) -> Dialect.parsed(StoredFile::parse);
      case ColumnType.Decimal(_, int s) -> parsed(text -> SqliteText.decimal(text, s));
      case ColumnType.Money() -> parsed(text -> SqliteText.decimal(text, 4));
      case ColumnType.Date() -> parsed(LocalDate::parse);
      case ColumnType.Time() -> parsed(LocalTime::parse);
      case ColumnType.DateTime() -> parsed(Instant::parse);
      case ColumnType.Reference reference -> reader(reference.keyType());
    };
  }

  @Override
  String like(String quotedColumn) {
    return quotedColumn + " LIKE ? ESCAPE '!'";
  }

  /** By the FTS5 table that triggers keep, as the migration writes it. */
  @Override
  List<SearchWords.Condition> search(EntitySql sql, SearchWords words) {
    String found = quote(sql.entity().table() + "__search");
    String query =
        words.whole().stream()
            .map(word -> "\"" + word + "\" ")
            .collect(Collectors.joining("", "text : (", "\"" + words.prefix() + "\" *)"));
    String text =
        "%s IN (SELECT \"id\" FROM %s WHERE %s MATCH ?)".formatted(sql.quotedId(), found, found);
    return List.of(new SearchWords.Condition(text, query));
  }

  @Override
  String memberText(String quotedColumn) {
    return "CAST(json_extract(" + quotedColumn + ", ?) AS text)";
  }

  @Override
  String orderBy(String quotedColumn, boolean optional, boolean descending) {
    String nulls = !optional ? "" : descending ? " NULLS FIRST" : " NULLS LAST";
    return quotedColumn + (descending ? " DESC" : "") + nulls;
  }

  @Override
  String lock() {
    return "";
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

  /** The driver's own commit would take the write lock for the next transaction at once. */
  @Override
  void commit(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
  }

  @Override
  void rollBack(Connection connection) throws SQLException {
    super.rollBack(connection);
    connection.setAutoCommit(true);
  }

  /** The low byte is SQLite's primary result code. */
  @Override
  Fault fault(SQLException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    return switch (e.getErrorCode() & 0xff) {
      case 5, 6 -> Fault.TRY_AGAIN;
      case 8, 9, 13 -> Fault.OVERLOADED;
      case 10, 14, 26 -> Fault.DISCONNECTED;
      case 19 ->
          message.contains("UNIQUE") || message.contains("PRIMARYKEY")
              ? Fault.UNIQUE
              : message.contains("FOREIGNKEY") || message.contains("FOREIGN KEY")
                  ? Fault.REFERENCE
                  : Fault.OTHER;
      default -> Fault.OTHER;
    };
  }
}
