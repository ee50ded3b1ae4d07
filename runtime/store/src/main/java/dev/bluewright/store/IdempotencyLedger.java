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

/** Remembers inserts by their viewers' keys, in the transaction of the insert itself. */
final class IdempotencyLedger {
  /** How long a key counts. */
  static final Duration LIFE = Duration.ofHours(24);

  private static final int LONGEST_LIST = 64;
  private final Dialect dialect;
  private final String table;

  /** A key with whose it is. */
  private record Key(String whose, String key) {}

  /** An insert that was done before. */
  private record Entry(String fingerprint, String row) {}

  IdempotencyLedger(Dialect dialect) {
    this.dialect = dialect;
    table = dialect.quote("bluewright_idempotency");
  }

  /** Makes the table if it is missing. */
  void create(Session session) throws SQLException {
    KeptTables.execute(
        session,
        """
        CREATE TABLE IF NOT EXISTS %s (
          %s %s NOT NULL,
          %s %s NOT NULL,
          %s %s NOT NULL,
          %s %s NOT NULL,
          %s %s NOT NULL,
          PRIMARY KEY (%2$s, %4$s)
        )%s\
        """
            .formatted(
                table,
                dialect.quote("entity"),
                text(128),
                dialect.quote("key"),
                text(255),
                dialect.quote("fingerprint"),
                text(64),
                dialect.quote("row"),
                dialect.sqlType(new ColumnType.LongText()),
                dialect.quote("created_at"),
                dialect.sqlType(new ColumnType.Whole()),
                KeptTables.ending(dialect)));
  }

  private String text(int longest) {
    return dialect.sqlType(new ColumnType.Text(longest));
  }

  /**
   * What is known of these inserts, all of one entity and with keys that differ: Replayed,
   * KeyReused, or null for one that must be done now.
   */
  @Nullable Outcome[] find(Session session, List<Insert> inserts, long now) throws SQLException {
    Map<Key, Entry> known = new HashMap<>();
    List<Key> expired = new ArrayList<>();
    for (List<Insert> part : RowBatches.parts(inserts, LONGEST_LIST)) {
      read(session, part, now, known, expired);
    }
    for (Key key : expired) {
      forget(session, key);
    }
    @Nullable Outcome[] outcomes = new Outcome[inserts.size()];
    Arrays.setAll(outcomes, i -> answer(inserts.get(i), known));
    return outcomes;
  }

  private static @Nullable Outcome answer(Insert insert, Map<Key, Entry> known) {
    IdempotencyKey key = Objects.requireNonNull(insert.key);
    Entry entry = known.get(key(insert));
    if (entry == null) {
      return null;
    }
    return entry.fingerprint.equals(key.fingerprint())
        ? new Outcome.Replayed(RowJson.read(insert.entity(), entry.row))
        : new Outcome.KeyReused();
  }

  private static Key key(Insert insert) {
    return new Key(whose(insert), Objects.requireNonNull(insert.key).key());
  }

  /** Each entity, and each viewer of it, has keys of its own; no table is named with a slash. */
  private static String whose(Insert insert) {
    Viewer viewer = insert.viewer();
    String table = insert.entity().table();
    if (viewer.service()) {
      return table + "/";
    }
    return viewer.id() == null ? table : table + "/" + viewer.id();
  }

  /** Reads more than is asked for where viewers have keys alike; what is known tells them apart. */
  private void read(
      Session session, List<Insert> inserts, long now, Map<Key, Entry> known, List<Key> expired)
      throws SQLException {
    List<String> owners = inserts.stream().map(IdempotencyLedger::whose).distinct().toList();
    List<String> keys = inserts.stream().map(each -> key(each).key()).distinct().toList();
    PreparedStatement statement =
        session.prepare(findText(RowBatches.padded(owners.size()), RowBatches.padded(keys.size())));
    int next = RowBatches.bind(statement, 1, QuerySql::bindText, owners);
    RowBatches.bind(statement, next, QuerySql::bindText, keys);
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        Key key = new Key(result.getString(1), result.getString(2));
        if (result.getLong(5) <= now - LIFE.toMillis()) {
          expired.add(key);
        } else {
          known.put(key, new Entry(result.getString(3), result.getString(4)));
        }
      }
    }
  }

  private String findText(int owners, int keys) {
    return "SELECT %1$s, %2$s, %3$s, %4$s, %5$s FROM %6$s WHERE %1$s IN (%7$s) AND %2$s IN (%8$s)"
        .formatted(
            dialect.quote("entity"),
            dialect.quote("key"),
            dialect.quote("fingerprint"),
            dialect.quote("row"),
            dialect.quote("created_at"),
            table,
            EntitySql.marks(owners),
            EntitySql.marks(keys));
  }

  private void forget(Session session, Key key) throws SQLException {
    PreparedStatement statement =
        session.prepare(
            "DELETE FROM %s WHERE %s = ? AND %s = ?"
                .formatted(table, dialect.quote("entity"), dialect.quote("key")));
    statement.setString(1, key.whose);
    statement.setString(2, key.key);
    statement.executeUpdate();
  }

  /** Remembers the inserts and their rows. */
  void remember(Session session, Entity<?> entity, List<Insert> inserts, List<Row> rows, long now)
      throws SQLException {
    PreparedStatement statement =
        session.prepare("INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?)");
    for (int i = 0; i < inserts.size(); i++) {
      IdempotencyKey key = Objects.requireNonNull(inserts.get(i).key);
      statement.setString(1, whose(inserts.get(i)));
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
