package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** PostgreSQL: one array a column makes a batch one statement. */
final class PostgresDialect extends Dialect {
  private final PostgresArrays arrays = new PostgresArrays(this);

  @Override
  String name() {
    return "postgresql";
  }

  @Override
  Properties properties(long statementTimeoutMillis) {
    Properties properties = new Properties();
    properties.setProperty("prepareThreshold", "1");
    properties.setProperty("preparedStatementCacheQueries", "0");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "3");
    properties.setProperty("socketTimeout", Long.toString(statementTimeoutMillis / 1000 + 5));
    properties.setProperty("ApplicationName", "bluewright-store");
    return properties;
  }

  @Override
  List<String> greeting(long statementTimeoutMillis) {
    return List.of("SET statement_timeout = " + statementTimeoutMillis);
  }

  @Override
  void fence(Session session, Fence fence) throws SQLException {
    PostgresWall.fence(session, fence);
  }

  @Override
  void keepApart(Session session, List<Entity<?>> entities) throws SQLException {
    new PostgresWall(this).build(session, entities);
  }

  @Override
  String migrating() {
    return PostgresWall.OPEN;
  }

  @Override
  String quote(String name) {
    return '"' + name + '"';
  }

  @Override
  String sqlType(ColumnType type) {
    return PostgresTypes.sqlType(type);
  }

  @Override
  String bytesType() {
    return "bytea";
  }

  @Override
  String canonicalType(String reported) {
    return PostgresTypes.canonical(reported);
  }

  @Override
  String columnsSql() {
    return """
    SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
           CASE WHEN a.attnotnull THEN 0 ELSE 1 END
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped
      AND c.relnamespace = current_schema()::regnamespace\
    """;
  }

  @Override
  Binder binder(ColumnType type) {
    return PostgresTypes.binder(type);
  }

  @Override
  Reader reader(ColumnType type) {
    return PostgresTypes.reader(type);
  }

  @Override
  String like(String quotedColumn) {
    return quotedColumn + " ILIKE ? ESCAPE '!'";
  }

  /**
   * By the GIN index over a column that the migration has. What is found is kept aside first: a
   * planner that expects many rows would else walk along the order of the list and look at each.
   */
  @Override
  List<SearchWords.Condition> search(EntitySql sql, SearchWords words) {
    String query =
        words.whole().stream().map(word -> word + " & ").collect(Collectors.joining())
            + words.prefix()
            + ":*";
    String id = sql.quotedId();
    String found =
        "WITH found AS MATERIALIZED (SELECT "
            + (id + " FROM " + sql.table())
            + (" WHERE \"search__text\" @@ to_tsquery('simple', ?)) SELECT " + id + " FROM found");
    return List.of(new SearchWords.Condition(id + " IN (" + found + ")", query));
  }

  @Override
  String memberText(String quotedColumn) {
    return "CAST(" + quotedColumn + " AS jsonb) ->> CAST(? AS text)";
  }

  @Override
  String member(String name) {
    return name;
  }

  @Override
  String orderBy(String quotedColumn, boolean optional, boolean descending) {
    return quotedColumn + (descending ? " DESC" : "");
  }

  @Override
  String lock() {
    return " FOR UPDATE";
  }

  @Override
  List<Row> select(Session session, EntitySql sql, Collection<Object> ids, boolean lock)
      throws SQLException {
    String text =
        session.text(
            sql,
            lock ? Session.Text.LOCK : Session.Text.SELECT,
            () ->
                sql.select()
                    + " WHERE "
                    + sql.quotedId()
                    + " = ANY(?)"
                    + sql.within(session)
                    + (lock ? " ORDER BY " + sql.quotedId() + lock() : ""));
    PreparedStatement statement = session.prepare(text);
    arrays.bind(session.connection(), statement, 1, sql.entity().id().type(), ids.toArray());
    sql.bindWithin(session, statement, 2);
    List<Row> rows = new ArrayList<>(ids.size());
    sql.readAll(statement, rows);
    return rows;
  }

  @Override
  void insert(Session session, EntitySql sql, List<Row> rows) throws SQLException {
    String text =
        session.text(
            sql,
            Session.Text.INSERT,
            () ->
                "INSERT INTO %s (%s) SELECT * FROM unnest(%s)"
                    .formatted(
                        sql.table(), sql.columns(), arrays.parameters(sql.entity().stored())));
    PreparedStatement statement = session.prepare(text);
    arrays.bindColumns(session.connection(), statement, sql.entity().stored(), rows);
    statement.executeUpdate();
  }

  @Override
  void append(Session session, EntitySql sql, List<Row> rows) throws SQLException {
    PreparedStatement statement =
        session.prepare(session.text(sql, Session.Text.INSERT, () -> appendText(sql)));
    arrays.bindColumns(session.connection(), statement, sql.entity().given(), rows);
    statement.executeUpdate();
  }

  private String appendText(EntitySql sql) {
    String columns = sql.list(sql.entity().given());
    return "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) WITH ORDINALITY AS e(%s, place) ORDER BY place"
        .formatted(sql.table(), columns, columns, arrays.parameters(sql.entity().given()), columns);
  }

  @Override
  int update(Session session, EntitySql sql, List<Row> rows) throws SQLException {
    PreparedStatement statement =
        session.prepare(
            session.text(
                sql, Session.Text.UPDATE, () -> updateText(sql) + sql.within(session, "t")));
    arrays.bindColumns(session.connection(), statement, sql.entity().stored(), rows);
    sql.bindWithin(session, statement, sql.entity().stored().size() + 1);
    return statement.executeUpdate();
  }

  private String updateText(EntitySql sql) {
    String sets =
        sql.entity().stored().stream()
            .filter(c -> c.role() != Column.Role.ID)
            .map(c -> sql.name(c) + " = u." + sql.name(c))
            .collect(Collectors.joining(", "));
    return "UPDATE %s AS t SET %s FROM unnest(%s) AS u(%s) WHERE t.%s = u.%s"
        .formatted(
            sql.table(),
            sets,
            arrays.parameters(sql.entity().stored()),
            sql.columns(),
            sql.quotedId(),
            sql.quotedId());
  }

  @Override
  int delete(Session session, EntitySql sql, List<Object> ids) throws SQLException {
    String text =
        session.text(
            sql,
            Session.Text.DELETE,
            () ->
                "DELETE FROM %s WHERE %s = ANY(?)%s"
                    .formatted(sql.table(), sql.quotedId(), sql.within(session)));
    PreparedStatement statement = session.prepare(text);
    arrays.bind(session.connection(), statement, 1, sql.entity().id().type(), ids.toArray());
    sql.bindWithin(session, statement, 2);
    return statement.executeUpdate();
  }

  @Override
  boolean insertIsOneStatement() {
    return true;
  }

  @Override
  Fault fault(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith("08") || state.startsWith("57P")) {
      return Fault.DISCONNECTED;
    }
    return switch (state) {
      case "40001", "40P01" -> Fault.TRY_AGAIN;
      case "57014", "55P03", "25006" -> Fault.OVERLOADED;
      case "23505" -> Fault.UNIQUE;
      case "23503" -> Fault.REFERENCE;
      default -> state.startsWith("53") ? Fault.OVERLOADED : Fault.OTHER;
    };
  }
}
