package dev.bluewright.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what is computed of rows that were just written, and of all that was written with them. */
final class Recomputed {
  private final StoreSql sql;

  Recomputed(StoreSql sql) {
    this.sql = sql;
  }

  /** The rows as the transaction sees them now; they themselves where nothing is computed. */
  List<Row> of(Session session, Entity<?> entity, List<Row> rows) throws SQLException {
    if (!entity.computes()) {
      return rows;
    }
    int id = entity.id().index();
    List<Object> ids = rows.stream().map(row -> Objects.requireNonNull(row.get(id))).toList();
    Map<Object, Row> read = HashMap.newHashMap(ids.size());
    for (Row row : sql.dialect().select(session, sql.of(entity), ids, false)) {
      read.put(Objects.requireNonNull(row.get(id)), row);
    }
    return rows.stream().map(row -> read.getOrDefault(row.get(id), row)).toList();
  }
}
