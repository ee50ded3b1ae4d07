package dev.bluewright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection with the statements that were prepared on it.
 *
 * <p>Thread safety: for one thread.
 */
final class Session implements AutoCloseable {
  private static final int MOST_STATEMENTS = 256;

  /** The statements of an entity that only some dialects know. */
  enum Text {
    SELECT,
    LOCK,
    INSERT,
    UPDATE,
    DELETE
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);
  private final IdentityHashMap<EntitySql, Map<Text, String>> texts = new IdentityHashMap<>();
  private final IdentityHashMap<EntitySql, Map<Text, String>> fenced = new IdentityHashMap<>();
  private @Nullable Fence fence;

  Session(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** Lets the statements that follow meet only what is within a fence. */
  void within(Fence wanted, Dialect dialect) throws SQLException {
    if (!wanted.equals(fence)) {
      dialect.fence(this, wanted);
      fence = wanted;
    }
  }

  /** The tenant whose rows alone its statements meet; null where they are kept from nothing. */
  @Nullable Object tenant() {
    return fence == null ? null : fence.tenant();
  }

  /** Whether its statements meet the rows of one tenant at most. */
  boolean isFenced() {
    return fence != null && !fence.everything();
  }

  /** The statement with this text, prepared once. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = statements.get(sql);
    if (known != null) {
      return known;
    }
    if (statements.size() == MOST_STATEMENTS) {
      evictOldest();
    }
    PreparedStatement made = connection.prepareStatement(sql);
    statements.put(sql, made);
    return made;
  }

  private void evictOldest() throws SQLException {
    var oldest = statements.entrySet().iterator();
    PreparedStatement statement = oldest.next().getValue();
    oldest.remove();
    statement.close();
  }

  /** An entity's text, written once for fenced statements and once for others. */
  String text(EntitySql sql, Text kind, Supplier<String> written) {
    return (isFenced() ? fenced : texts)
        .computeIfAbsent(sql, _ -> new EnumMap<>(Text.class))
        .computeIfAbsent(kind, _ -> written.get());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
