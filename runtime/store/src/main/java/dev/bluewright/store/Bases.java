package dev.bluewright.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was given of columns that others move. A row shows what they come to; a change of it by so
 * much changes what was given by as much.
 */
final class Bases {
  private final StoreSql sql;

  Bases(StoreSql sql) {
    this.sql = sql;
  }

  /**
   * The rows as the table is to hold them.
   *
   * @param before the rows, in the same order, as they were shown to whoever changed them
   */
  List<Row> of(Session session, Entity<?> entity, List<Row> rows, List<Row> before)
      throws SQLException {
    List<Column> moved = entity.moved();
    if (moved.isEmpty()) {
      return rows;
    }
    int id = entity.id().index();
    Map<Object, List<@Nullable Object>> given = given(session, entity, moved, rows);
    List<Row> held = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<@Nullable Object> bases = given.get(Objects.requireNonNull(row.get(id)));
      if (bases != null) {
        row = held(row, before.get(i), bases, moved);
      }
      held.add(row);
    }
    return held;
  }

  private static Row held(Row after, Row before, List<@Nullable Object> bases, List<Column> moved) {
    Row row = after;
    for (int i = 0; i < moved.size(); i++) {
      int at = moved.get(i).index();
      row = row.with(at, moved(bases.get(i), before.get(at), after.get(at)));
    }
    return row;
  }

  private static @Nullable Object moved(
      @Nullable Object base, @Nullable Object before, @Nullable Object after) {
    if (base instanceof Long given && before instanceof Long was && after instanceof Long is) {
      return Math.addExact(given, Math.subtractExact(is, was));
    }
    if (base instanceof BigDecimal given
        && before instanceof BigDecimal was
        && after instanceof BigDecimal is) {
      return given.add(is.subtract(was));
    }
    return after;
  }

  private Map<Object, List<@Nullable Object>> given(
      Session session, Entity<?> entity, List<Column> moved, List<Row> rows) throws SQLException {
    EntitySql statements = sql.of(entity);
    int id = entity.id().index();
    List<Object> ids = rows.stream().map(row -> Objects.requireNonNull(row.get(id))).toList();
    Map<Object, List<@Nullable Object>> given = HashMap.newHashMap(ids.size());
    StringBuilder text = new StringBuilder("SELECT ").append(statements.quotedId());
    moved.forEach(column -> text.append(", ").append(statements.name(column)));
    text.append(" FROM ").append(statements.table());
    List<Dialect.Reader> readers =
        moved.stream().map(column -> sql.dialect().reader(column.type().resolved())).toList();
    for (List<Object> part : RowBatches.parts(ids, RowBatches.LONGEST_LIST)) {
      String marks = EntitySql.marks(RowBatches.padded(part.size()));
      PreparedStatement statement =
          session.prepare(text + " WHERE " + statements.quotedId() + " IN (" + marks + ")");
      RowBatches.bind(statement, 1, statements.idBinder(), part);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          given.put(Objects.requireNonNull(statements.readId(result)), values(result, readers));
        }
      }
    }
    return given;
  }

  private static List<@Nullable Object> values(ResultSet result, List<Dialect.Reader> readers)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(readers.size());
    for (int i = 0; i < readers.size(); i++) {
      values.add(readers.get(i).read(result, i + 2));
    }
    return values;
  }
}
