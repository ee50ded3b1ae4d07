package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Insert;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Remembers inserts by their keys, in the transaction of the insert itself. */
final class IdempotencyLedger {
  /** How long a key counts. */
  static final Duration LIFE = Duration.ofHours(24);

  private static final int LONGEST_LIST = 64;
  private final Dialect dialect;
  private final String table;

  /** An insert that was done before. */
  private record Entry(String fingerprint, String row) {}

  IdempotencyLedger(Dialect dialect) {
    this.dialect = dialect;
    table = dialect.quote("bluewright_idempotency");
  }

  /**
   * What is known of these inserts, all of one entity and with keys that differ: Replayed,
   * KeyReused, or null for one that must be done now.
   */
  @Nullable Outcome[] find(Session session, Entity<?> entity, List<Insert> inserts, long now)
      throws SQLException {
    Map<String, Entry> known = new HashMap<>();
    List<String> expired = new ArrayList<>();
    for (int from = 0; from < inserts.size(); from += LONGEST_LIST) {
      int to = Math.min(inserts.size(), from + LONGEST_LIST);
      read(session, entity, inserts.subList(from, to), now, known, expired);
    }
    for (String key : expired) {
      forget(session, entity, key);
    }
    @Nullable Outcome[] outcomes = new Outcome[inserts.size()];
    Arrays.setAll(outcomes, i -> answer(entity, inserts.get(i), known));
    return outcomes;
  }

  private static @Nullable Outcome answer(
      Entity<?> entity, Insert insert, Map<String, Entry> known) {
    IdempotencyKey key = Objects.requireNonNull(insert.key);
    Entry entry = known.get(key.key());
    if (entry == null) {
      return null;
    }
    return entry.fingerprint.equals(key.fingerprint())
        ? new Outcome.Replayed(RowJson.read(entity, entry.row))
        : new Outcome.KeyReused();
  }

  private void read(
      Session session,
      Entity<?> entity,
      List<Insert> inserts,
      long now,
      Map<String, Entry> known,
      List<String> expired)
      throws SQLException {
    int size = inserts.size() == 1 ? 1 : LONGEST_LIST;
    PreparedStatement statement =
        session.prepare(
            "SELECT %s, %s, %s, %s FROM %s WHERE %s = ? AND %s IN (%s)"
                .formatted(
                    dialect.quote("key"),
                    dialect.quote("fingerprint"),
                    dialect.quote("row"),
                    dialect.quote("created_at"),
                    table,
                    dialect.quote("entity"),
                    dialect.quote("key"),
                    EntitySql.marks(size)));
    statement.setString(1, entity.table());
    for (int i = 0; i < size; i++) {
      Insert insert = inserts.get(Math.min(i, inserts.size() - 1));
      statement.setString(i + 2, Objects.requireNonNull(insert.key).key());
    }
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        if (result.getLong(4) <= now - LIFE.toMillis()) {
          expired.add(result.getString(1));
        } else {
          known.put(result.getString(1), new Entry(result.getString(2), result.getString(3)));
        }
      }
    }
  }

  private void forget(Session session, Entity<?> entity, String key) throws SQLException {
    PreparedStatement statement =
        session.prepare(
            "DELETE FROM %s WHERE %s = ? AND %s = ?"
                .formatted(table, dialect.quote("entity"), dialect.quote("key")));
    statement.setString(1, entity.table());
    statement.setString(2, key);
    statement.executeUpdate();
  }

  /** Remembers the inserts and their rows. */
  void remember(Session session, Entity<?> entity, List<Insert> inserts, List<Row> rows, long now)
      throws SQLException {
    PreparedStatement statement =
        session.prepare("INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?)");
    for (int i = 0; i < inserts.size(); i++) {
      IdempotencyKey key = Objects.requireNonNull(inserts.get(i).key);
      statement.setString(1, entity.table());
      statement.setString(2, key.key());
      statement.setString(3, key.fingerprint());
      statement.setString(4, RowJson.write(entity, rows.get(i)));
      statement.setLong(5, now);
      statement.addBatch();
    }
    statement.executeBatch();
  }

  /** Removes what has expired. */
  void clean(Session session, long now) throws SQLException {
    String created = dialect.quote("created_at");
    PreparedStatement statement =
        session.prepare("DELETE FROM " + table + " WHERE " + created + " <= ?");
    statement.setLong(1, now - LIFE.toMillis());
    statement.executeUpdate();
  }
}
