package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The store's own counters: which ids an entity was given, and whose turn it is to write it.
 *
 * <p>Thread safety: immutable.
 */
final class Bookkeeping {
  private final StoreSql sql;
  private final Counters counters;

  Bookkeeping(StoreSql sql) {
    this.sql = sql;
    counters = new Counters(sql.dialect(), "bluewright_sequence");
  }

  /** Makes the table and the counters that are missing. */
  void create(Session session, List<EntitySql> entities) throws SQLException {
    counters.create(session);
    for (EntitySql each : entities) {
      Entity<?> entity = each.entity();
      if (entity.id().type() instanceof ColumnType.Sequence) {
        counters.hold(session, entity.table(), () -> first(session, entity));
      }
      if (entity.spans().stream().anyMatch(span -> span.lock(entity).isEmpty())) {
        takeTurn(session, entity);
      }
    }
  }

  /** Waits until no other transaction has the turn of an entity, and has it until the end. */
  void takeTurn(Session session, Entity<?> entity) throws SQLException {
    String turns = entity.table() + "/turns"; // no table is named with a slash
    counters.hold(session, turns, () -> 0);
  }

  /** Takes {@code count} ids in a row within the transaction; the first of them. */
  long reserve(Session session, Entity<?> entity, int count) throws SQLException {
    return counters.take(session, entity.table(), count, () -> first(session, entity));
  }

  /** Ids go on from the highest that is there. */
  private long first(Session session, Entity<?> entity) throws SQLException {
    EntitySql statements = sql.of(entity);
    PreparedStatement statement =
        session.prepare(
            "SELECT COALESCE(MAX(%s), 0) + 1 FROM %s"
                .formatted(statements.quotedId(), statements.table()));
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
