package dev.bluewright.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives new rows their ids, times, versions and generated values.
 *
 * <p>Thread safety: for one thread.
 */
final class RowStamper {
  private final StoreSql sql;
  private final UuidV7 ids;

  RowStamper(StoreSql sql, UuidV7 ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** The rows as they are to be inserted; counted ids are taken within the transaction. */
  List<Row> stamped(Session session, Entity<?> entity, List<Row> given, Instant now)
      throws SQLException {
    Stamp stamp = sql.stamp(entity);
    int numbers = 0;
    for (Row row : given) {
      numbers += stamp.needsNumber(row) ? 1 : 0;
    }
    long number = numbers == 0 ? 0 : sql.bookkeeping().reserve(session, entity, numbers);
    List<Row> rows = new ArrayList<>(given.size());
    for (Row row : given) {
      Object id = stamp.needsNumber(row) ? (Object) number++ : newId(stamp);
      rows.add(stamp.inserted(row, id, now));
    }
    return new GeneratedValues(session, sql.of(entity)).fill(rows);
  }

  private @Nullable Object newId(Stamp stamp) {
    return stamp.counted() ? null : ids.next();
  }
}
