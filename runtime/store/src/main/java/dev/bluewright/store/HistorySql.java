package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The statements about the history of an entity that look into its entries.
 *
 * <p>Thread safety: immutable.
 */
final class HistorySql {
  private final StoreSql sql;
  private final Entity<?> entity;
  private final History history;
  private final EntitySql entries;

  /** Of an entity that has a history. */
  HistorySql(StoreSql sql, Entity<?> entity) {
    this.sql = sql;
    this.entity = entity;
    history = entity.history().orElseThrow();
    entries = sql.of(history.entries());
  }

  /** Deletes all entries about these rows. */
  void forget(Session session, Collection<Object> ids) throws SQLException {
    for (List<Object> part : RowBatches.parts(List.copyOf(ids), RowBatches.LONGEST_LIST)) {
      String text =
          "DELETE FROM %s WHERE %s IN (%s)"
              .formatted(
                  entries.table(),
                  entries.quoted(history.record()),
                  EntitySql.marks(RowBatches.padded(part.size())));
      PreparedStatement statement = session.prepare(text);
      RowBatches.bind(statement, 1, entries.binder(history.record().index()), part);
      statement.executeUpdate();
    }
  }

  /** The rows that are there no longer, and once referred to some of these by a column. */
  Set<Object> gone(Session session, Column reference, Collection<Object> ids) throws SQLException {
    Set<Object> found = new HashSet<>();
    Dialect.Binder texts = sql.dialect().binder(new ColumnType.LongText());
    String member = sql.dialect().member(reference.jsonName());
    for (List<Object> part : RowBatches.parts(List.copyOf(ids), RowBatches.LONGEST_LIST)) {
      List<String> spelled = part.stream().map(Object::toString).toList();
      PreparedStatement statement = session.prepare(goneText(RowBatches.padded(part.size())));
      int at = 1;
      for (int side = 0; side < 2; side++) {
        texts.bind(statement, at, member);
        at = RowBatches.bind(statement, at + 1, texts, spelled);
      }
      read(statement, found);
    }
    return found;
  }

  private String goneText(int marks) {
    return """
        SELECT DISTINCT %1$s FROM %2$s WHERE (%3$s IN (%4$s) OR %5$s IN (%4$s))
        AND NOT EXISTS (SELECT 1 FROM %6$s there WHERE there.%7$s = %2$s.%1$s)"""
        .formatted(
            entries.quoted(history.record()),
            entries.table(),
            member("before"),
            EntitySql.marks(marks),
            member("after"),
            sql.of(entity).table(),
            sql.of(entity).quotedId());
  }

  private String member(String column) {
    return sql.dialect().memberText(entries.quoted(history.entries().column(column)));
  }

  private void read(PreparedStatement statement, Set<Object> found) throws SQLException {
    Dialect.Reader reader = sql.dialect().reader(history.record().type().resolved());
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        found.add(Objects.requireNonNull(reader.read(result, 1)));
      }
    }
  }
}
