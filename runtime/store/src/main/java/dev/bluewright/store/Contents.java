package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contents of files, in two tables beside that of their rows: one line a content, which says
 * what row has it, and its chunks. A content that comes in has no row; the write that gives it to
 * one claims it in its transaction. It goes with its row by a foreign key, on whatever way that is
 * deleted, and waits with a deleted row that may come back.
 *
 * <p>Thread safety: immutable.
 */
final class Contents {
  private final StoreSql sql;
  private final Dialect dialect;
  private final Dialect.Binder uuid;

  Contents(StoreSql sql) {
    this.sql = sql;
    dialect = sql.dialect();
    uuid = dialect.binder(new ColumnType.Uuid());
  }

  /** Whether an entity has files of its own. */
  static boolean of(Entity<?> entity) {
    return !entity.files().isEmpty() && !entity.mirrored();
  }

  /** Makes the tables that are missing. */
  void create(Session session) throws SQLException {
    for (Entity<?> entity : sql.entities()) {
      if (of(entity)) {
        KeptTables.execute(session, lines(entity));
        KeptTables.execute(session, pieces(entity));
        index(session, entity, "record_id");
        index(session, entity, "kept_id");
      }
    }
  }

  private String lines(Entity<?> entity) {
    return """
    CREATE TABLE IF NOT EXISTS %1$s (
      %2$s %3$s NOT NULL PRIMARY KEY,
      %4$s %5$s NULL,
      %6$s %5$s NULL,
      %7$s %8$s NOT NULL,
      FOREIGN KEY (%4$s) REFERENCES %9$s (%10$s) ON DELETE CASCADE
    )%11$s\
    """
        .formatted(
            lineTable(entity),
            quoted("id"),
            dialect.sqlType(new ColumnType.Uuid()),
            quoted("record_id"),
            dialect.sqlType(entity.id().type()),
            quoted("kept_id"),
            quoted("since"),
            dialect.sqlType(new ColumnType.Whole()),
            sql.of(entity).table(),
            sql.of(entity).quotedId(),
            KeptTables.ending(dialect));
  }

  private String pieces(Entity<?> entity) {
    return """
    CREATE TABLE IF NOT EXISTS %1$s (
      %2$s %3$s NOT NULL,
      %4$s %5$s NOT NULL,
      %6$s %7$s NOT NULL,
      PRIMARY KEY (%2$s, %4$s),
      FOREIGN KEY (%2$s) REFERENCES %8$s (%9$s) ON DELETE CASCADE
    )%10$s\
    """
        .formatted(
            pieceTable(entity),
            quoted("file_id"),
            dialect.sqlType(new ColumnType.Uuid()),
            quoted("number"),
            dialect.sqlType(new ColumnType.Whole()),
            quoted("bytes"),
            dialect.bytesType(),
            lineTable(entity),
            quoted("id"),
            KeptTables.ending(dialect));
  }

  /** MariaDB has no "if it is missing" in its own words for the foreign key's index. */
  private void index(Session session, Entity<?> entity, String column) throws SQLException {
    String index = Names.constraint("ix", lineName(entity), column);
    KeptTables.execute(
        session,
        "CREATE INDEX IF NOT EXISTS %s ON %s (%s)"
            .formatted(quoted(index), lineTable(entity), quoted(column)));
  }

  /** Keeps a piece of a content that no row has; the first piece makes the content. */
  void stage(Session session, Entity<?> entity, UUID file, int number, byte[] bytes)
      throws SQLException {
    if (number == 0) {
      PreparedStatement line =
          session.prepare(
              "INSERT INTO %s (%s, %s) VALUES (?, ?)"
                  .formatted(lineTable(entity), quoted("id"), quoted("since")));
      uuid.bind(line, 1, file);
      line.setLong(2, System.currentTimeMillis());
      line.executeUpdate();
    }
    PreparedStatement piece =
        session.prepare(
            "INSERT INTO %s (%s, %s, %s) VALUES (?, ?, ?)"
                .formatted(
                    pieceTable(entity), quoted("file_id"), quoted("number"), quoted("bytes")));
    uuid.bind(piece, 1, file);
    piece.setLong(2, number);
    piece.setBytes(3, bytes);
    piece.executeUpdate();
  }

  /** Reads a piece; null when it is not there. */
  byte @Nullable [] read(Session session, Entity<?> entity, UUID file, int number)
      throws SQLException {
    PreparedStatement statement =
        session.prepare(
            "SELECT %s FROM %s WHERE %s = ? AND %s = ?"
                .formatted(
                    quoted("bytes"), pieceTable(entity), quoted("file_id"), quoted("number")));
    uuid.bind(statement, 1, file);
    statement.setLong(2, number);
    try (ResultSet result = statement.executeQuery()) {
      return result.next() ? result.getBytes(1) : null;
    }
  }

  /** Forgets a content that no row has. */
  void drop(Session session, Entity<?> entity, UUID file) throws SQLException {
    PreparedStatement statement =
        session.prepare(
            "DELETE FROM %s WHERE %s = ? AND %s"
                .formatted(lineTable(entity), quoted("id"), nobodys()));
    uuid.bind(statement, 1, file);
    statement.executeUpdate();
  }

  /** Forgets the contents that came in before a moment and that no row has. */
  void sweep(Session session, Entity<?> entity, long before) throws SQLException {
    PreparedStatement statement =
        session.prepare(
            "DELETE FROM %s WHERE %s AND %s < ?"
                .formatted(lineTable(entity), nobodys(), quoted("since")));
    statement.setLong(1, before);
    statement.executeUpdate();
  }

  private String nobodys() {
    return quoted("record_id") + " IS NULL AND " + quoted("kept_id") + " IS NULL";
  }

  /** Rows are new: the contents that they tell of are theirs. */
  void added(Session session, Entity<?> entity, List<Row> rows) throws SQLException {
    for (Column column : files(entity)) {
      for (Row row : rows) {
        if (row.get(column.index()) instanceof StoredFile file) {
          claim(session, entity, file, row);
        }
      }
    }
  }

  /** Rows are changed: what they tell of now is theirs, and what they told of is gone. */
  void changed(Session session, Entity<?> entity, List<Row> before, List<Row> after)
      throws SQLException {
    for (Column column : files(entity)) {
      for (int i = 0; i < after.size(); i++) {
        Object was = before.get(i).get(column.index());
        Object is = after.get(i).get(column.index());
        if (!Objects.equals(was, is)) {
          if (is instanceof StoredFile file) {
            claim(session, entity, file, after.get(i));
          }
          if (was instanceof StoredFile file) {
            forget(session, entity, file);
          }
        }
      }
    }
  }

  private static List<Column> files(Entity<?> entity) {
    return of(entity) ? entity.files() : List.of();
  }

  private void claim(Session session, Entity<?> entity, StoredFile file, Row row)
      throws SQLException {
    PreparedStatement statement =
        session.prepare(
            "UPDATE %s SET %s = ? WHERE %s = ? AND %s"
                .formatted(lineTable(entity), quoted("record_id"), quoted("id"), nobodys()));
    sql.of(entity).idBinder().bind(statement, 1, row.get(entity.id().index()));
    uuid.bind(statement, 2, file.id());
    if (statement.executeUpdate() != 1) {
      throw new StoreException("STO-070", "The content of " + file.name() + " is not there.");
    }
  }

  private void forget(Session session, Entity<?> entity, StoredFile file) throws SQLException {
    PreparedStatement statement =
        session.prepare("DELETE FROM %s WHERE %s = ?".formatted(lineTable(entity), quoted("id")));
    uuid.bind(statement, 1, file.id());
    statement.executeUpdate();
  }

  /** Rows leave their table and may come back: their contents wait for that. */
  void kept(Session session, Entity<?> entity, Collection<Object> ids) throws SQLException {
    hand(session, entity, "record_id", "kept_id", ids);
  }

  /** Rows are back in their table. */
  void restored(Session session, Entity<?> entity, Collection<Object> ids) throws SQLException {
    hand(session, entity, "kept_id", "record_id", ids);
  }

  private void hand(
      Session session, Entity<?> entity, String from, String to, Collection<Object> ids)
      throws SQLException {
    if (!of(entity)) {
      return;
    }
    PreparedStatement statement =
        session.prepare(
            "UPDATE %1$s SET %2$s = ?, %3$s = NULL WHERE %3$s = ?"
                .formatted(lineTable(entity), quoted(to), quoted(from)));
    for (Object id : ids) {
      sql.of(entity).idBinder().bind(statement, 1, id);
      sql.of(entity).idBinder().bind(statement, 2, id);
      statement.addBatch();
    }
    statement.executeBatch();
  }

  /** Deleted rows are forgotten: the contents that wait for them go. */
  void erase(Session session, Collection<UUID> deletions) throws SQLException {
    for (Bin bin : sql.bins().all()) {
      if (of(bin.source())) {
        PreparedStatement statement = session.prepare(erased(bin));
        for (UUID deletion : deletions) {
          uuid.bind(statement, 1, deletion);
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }
  }

  private String erased(Bin bin) {
    return "DELETE FROM %s WHERE %s IN (SELECT %s FROM %s WHERE %s = ?)"
        .formatted(
            lineTable(bin.source()),
            quoted("kept_id"),
            quoted(bin.rows().id().sqlName()),
            quoted(bin.rows().table()),
            quoted(BinSql.DELETION));
  }

  private String lineTable(Entity<?> entity) {
    return quoted(lineName(entity));
  }

  private static String lineName(Entity<?> entity) {
    return Names.constraint(entity.table(), "", "file");
  }

  private String pieceTable(Entity<?> entity) {
    return quoted(Names.constraint(entity.table(), "", "chunk"));
  }

  private String quoted(String name) {
    return dialect.quote(name);
  }
}
