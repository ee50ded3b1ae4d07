package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks up which relations keep a row from being deleted. */
final class Referring {
  private final StoreSql sql;

  Referring(StoreSql sql) {
    this.sql = sql;
  }

  /** {@code books.authorId}, where there are books of that author; empty when nobody can say. */
  List<String> to(Session session, Entity<?> entity, Object id) {
    List<String> places = new ArrayList<>();
    for (Entity<?> other : sql.entities()) {
      for (Relation relation : other.relations().values()) {
        if (relation instanceof Relation.BelongsTo way
            && way.target().get() == entity
            && way.onDelete() == Relation.OnDelete.REFUSE
            && refers(session, other, way.column(), entity, id)) {
          places.add(other.path() + "." + way.column().name());
        }
      }
    }
    return places;
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
