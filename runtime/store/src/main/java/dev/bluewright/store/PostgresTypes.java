package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What PostgreSQL calls the types of columns, and how their values are written and read. */
final class PostgresTypes {
  private PostgresTypes() {}

  static String sqlType(ColumnType type) {
    return switch (type) {
      case ColumnType.Uuid() -> "uuid";
      case ColumnType.Sequence(), ColumnType.Whole() -> "bigint";
      case ColumnType.Text(int n) -> n > 4000 ? "text" : "varchar(" + n + ")";
      case ColumnType.LongText(), ColumnType.Json(), ColumnType.File(_, _) -> "text";
      case ColumnType.Email() -> "varchar(254)";
      case ColumnType.Url() -> "varchar(2048)";
      case ColumnType.Decimal(int p, int s) -> "numeric(" + p + "," + s + ")";
      case ColumnType.Money() -> "numeric(19,4)";
      case ColumnType.Truth() -> "boolean";
      case ColumnType.Date() -> "date";
      case ColumnType.Time() -> "time";
      case ColumnType.DateTime() -> "timestamptz";
      case ColumnType.Enumeration(_) -> "varchar(63)";
      case ColumnType.Reference reference -> sqlType(reference.keyType());
    };
  }

  /** As {@link Dialect#canonicalType}. */
  static String canonical(String reported) {
    return reported
        .replace("character varying", "varchar")
        .replace("timestamp(6) with time zone", "timestamptz")
        .replace("timestamp with time zone", "timestamptz")
        .replace("time(6) without time zone", "time")
        .replace("time without time zone", "time");
  }

  static Dialect.Binder binder(ColumnType type) {
    return switch (type) {
      case ColumnType.DateTime() ->
          (statement, i, value) ->
              statement.setObject(
                  i, value == null ? null : ((Instant) value).atOffset(ZoneOffset.UTC));
      case ColumnType.Text(_), ColumnType.LongText(), ColumnType.Json(), ColumnType.Email() ->
          (statement, i, value) -> statement.setObject(i, value, Types.VARCHAR);
      case ColumnType.Url(), ColumnType.Enumeration(_) ->
          (statement, i, value) -> statement.setObject(i, value, Types.VARCHAR);
      case ColumnType.File(_, _) -> Dialect.text();
      case ColumnType.Uuid(), ColumnType.Sequence(), ColumnType.Whole(), ColumnType.Money() ->
          PreparedStatement::setObject;
      case ColumnType.Decimal(_, _), ColumnType.Truth(), ColumnType.Date(), ColumnType.Time() ->
          PreparedStatement::setObject;
      case ColumnType.Reference reference -> binder(reference.keyType());
    };
  }

  static Dialect.Reader reader(ColumnType type) {
    return switch (type) {
      case ColumnType.Uuid() -> (result, i) -> result.getObject(i, UUID.class);
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
            OffsetDateTime value = result.getObject(i, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
          };
      case ColumnType.Reference reference -> reader(reference.keyType());
    };
  }
}
