package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Looks up which relations keep a row from being deleted. */
final class Referring {
  private final StoreSql sql;

  Referring(StoreSql sql) {
    this.sql = sql;
  }

  /** {@code books.authorId}, where there are books of that author; empty when nobody can say. */
  List<String> to(Session session, Entity<?> entity, Object id) {
    return sql.referencesTo(entity).stream()
        .filter(each -> each.way().onDelete() == Relation.OnDelete.REFUSE)
        .filter(each -> refers(session, each.from(), each.way().column(), entity, id))
        .map(each -> each.from().path() + "." + each.way().column().name())
        .toList();
  }

  private boolean refers(
      Session session, Entity<?> other, Column column, Entity<?> entity, Object id) {
    EntitySql table = sql.of(other);
    String text =
        "SELECT 1 FROM %s WHERE %s = ? LIMIT 1".formatted(table.table(), table.quoted(column));
    try {
      PreparedStatement statement = session.prepare(text);
      sql.of(entity).idBinder().bind(statement, 1, id);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    } catch (SQLException e) {
      return false;
    }
  }
}
