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
    return sql.referrers(entity).stream()
        .filter(Referrer::refuses)
        .filter(each -> refers(session, each, entity, id))
        .map(each -> each.from().path() + "." + each.column().name())
        .toList();
  }

  private boolean refers(Session session, Referrer way, Entity<?> entity, Object id) {
    EntitySql table = sql.of(way.from());
    String text =
        "SELECT 1 FROM %s WHERE %s = ? LIMIT 1"
            .formatted(table.table(), table.quoted(way.column()));
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
