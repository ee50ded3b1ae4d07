package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rows that are about to be deleted, with all that goes along with them; and forgets kept
 * rows that depend on what goes for good.
 *
 * <p>Thread safety: immutable.
 */
final class Binning {
  private final StoreSql sql;
  private final BinSql texts;
  private final Dialect.Binder deletionId;
  private final Dialect.Binder moment;
  private final Dialect.Binder whole;

  Binning(StoreSql sql) {
    this.sql = sql;
    texts = new BinSql(sql);
    deletionId = sql.dialect().binder(new ColumnType.Uuid());
    moment = sql.dialect().binder(new ColumnType.DateTime());
    whole = sql.dialect().binder(new ColumnType.Whole());
  }

  /** Rows of an entity are about to be deleted, and are locked. */
  void deleting(WriteWork work, Entity<?> entity, Collection<Object> ids) throws SQLException {
    if (entity.bin().isEmpty()) {
      forget(work.session(), entity, ids);
    } else if (!ids.isEmpty()) {
      new Keeping(work.session()).start(entity, ids, work.now());
    }
  }

  /** Rows of an entity are about to go for good, and are locked. */
  void forget(Session session, Entity<?> entity, Collection<Object> ids) throws SQLException {
    if (!ids.isEmpty() && sql.bins().watches(entity)) {
      forget(session, entity, ids, new IdentityHashMap<>());
    }
  }

  /** The rows that refer to one are about to be deleted. */
  void deleting(WriteWork work, Referrer way, Object id) throws SQLException {
    if (way.from().bin().isPresent() || sql.bins().watches(way.from())) {
      List<Object> ids = new ArrayList<>();
      for (Row row : sql.referring(work.session(), way, List.of(id))) {
        ids.add(Objects.requireNonNull(row.get(way.from().id().index())));
      }
      if (!ids.isEmpty()) {
        deleting(work, way.from(), ids);
      }
    }
  }

  /** The protocol in which MariaDB takes batches knows no INSERT that selects. */
  private void add(PreparedStatement statement) throws SQLException {
    if (sql.dialect() instanceof MariaDialect) {
      statement.executeUpdate();
    } else {
      statement.addBatch();
    }
  }

  private void run(PreparedStatement statement) throws SQLException {
    if (!(sql.dialect() instanceof MariaDialect)) {
      statement.executeBatch();
    }
  }

  /** One walk from the rows that are deleted down to all that goes with them. */
  private final class Keeping {
    private final Session session;
    private final IdentityHashMap<Entity<?>, Set<Object>> gone = new IdentityHashMap<>();
    private long step;

    Keeping(Session session) {
      this.session = session;
    }

    void start(Entity<?> entity, Collection<Object> ids, Instant now) throws SQLException {
      Map<Object, UUID> deletions = new LinkedHashMap<>();
      ids.forEach(id -> deletions.put(id, UUID.randomUUID()));
      keep(entity, deletions, now);
    }

    private void keep(Entity<?> entity, Map<Object, UUID> deletions, @Nullable Instant at)
        throws SQLException {
      gone.computeIfAbsent(entity, _ -> new HashSet<>()).addAll(deletions.keySet());
      copy(sql.bins().of(entity), deletions, at);
      for (KeptLink link : sql.bins().links()) {
        if (link.pairs() && link.from() == entity) {
          pairs(link, link.crossing().from(), entity, deletions);
        }
        if (link.pairs() && link.to() == entity) {
          pairs(link, link.crossing().to(), entity, deletions);
        }
      }
      step++;
      for (Referrer way : sql.bins().below(entity)) {
        if (!way.from().fleeting()) {
          along(way, deletions);
        }
      }
    }

    private void copy(Bin bin, Map<Object, UUID> deletions, @Nullable Instant at)
        throws SQLException {
      PreparedStatement statement = session.prepare(texts.keep(bin));
      for (var each : deletions.entrySet()) {
        moment.bind(statement, 1, at);
        deletionId.bind(statement, 2, each.getValue());
        whole.bind(statement, 3, step);
        sql.of(bin.source()).idBinder().bind(statement, 4, each.getKey());
        add(statement);
      }
      run(statement);
      sql.contents().kept(session, bin.source(), deletions.keySet());
    }

    private void pairs(KeptLink link, String side, Entity<?> entity, Map<Object, UUID> deletions)
        throws SQLException {
      PreparedStatement statement = session.prepare(texts.keepPairs(link, side));
      for (var each : deletions.entrySet()) {
        deletionId.bind(statement, 1, each.getValue());
        sql.of(entity).idBinder().bind(statement, 2, each.getKey());
        add(statement);
      }
      run(statement);
    }

    private void along(Referrer way, Map<Object, UUID> deletions) throws SQLException {
      Map<Object, UUID> next = new LinkedHashMap<>();
      Set<Object> known = gone.getOrDefault(way.from(), Set.of());
      for (Row row : sql.referring(session, way, deletions.keySet())) {
        Object id = Objects.requireNonNull(row.get(way.from().id().index()));
        UUID deletion = deletions.get(row.get(way.column().index()));
        if (!known.contains(id)) {
          next.put(id, Objects.requireNonNull(deletion));
          if (!way.deletes()) {
            cleared(way, row, id, deletion);
          }
        }
      }
      if (way.deletes() && !next.isEmpty()) {
        keep(way.from(), next, null);
      }
    }

    private void cleared(Referrer way, Row row, Object id, UUID deletion) throws SQLException {
      for (KeptLink link : sql.bins().links()) {
        if (way.column().equals(link.reference()) && link.from() == way.from()) {
          PreparedStatement statement = session.prepare(texts.keepLink(link));
          sql.of(link.from()).idBinder().bind(statement, 1, id);
          sql.of(link.to()).idBinder().bind(statement, 2, row.get(way.column().index()));
          deletionId.bind(statement, 3, deletion);
          statement.executeUpdate();
        }
      }
    }
  }

  /** Rows go for good: what was kept and cannot come back without them goes too. */
  private void forget(
      Session session, Entity<?> entity, Collection<Object> ids, Map<Entity<?>, Set<Object>> seen)
      throws SQLException {
    for (Referrer way : sql.bins().below(entity)) {
      Bin bin = sql.bins().find(way.from()).orElse(null);
      if (bin != null) {
        forgetKept(session, bin, way, ids);
      }
      if (way.deletes() && sql.bins().watches(way.from())) {
        Set<Object> known = seen.computeIfAbsent(way.from(), _ -> new HashSet<>());
        Set<Object> next = new HashSet<>();
        for (Row row : sql.referring(session, way, ids)) {
          next.add(Objects.requireNonNull(row.get(way.from().id().index())));
        }
        next.removeIf(id -> !known.add(id));
        if (!next.isEmpty()) {
          forget(session, way.from(), next, seen);
        }
      }
    }
  }

  private void forgetKept(Session session, Bin bin, Referrer way, Collection<Object> ids)
      throws SQLException {
    Dialect.Binder binder = sql.of(way.from()).binder(way.column().index());
    for (List<Object> part : RowBatches.parts(List.copyOf(ids), RowBatches.LONGEST_LIST)) {
      int marks = RowBatches.padded(part.size());
      String text =
          way.deletes()
              ? texts.deletionsReferring(bin, way.column(), marks)
              : texts.clear(bin, way.column(), marks);
      PreparedStatement statement = session.prepare(text);
      RowBatches.bind(statement, 1, binder, part);
      if (way.deletes()) {
        erase(session, deletions(statement));
      } else {
        statement.executeUpdate();
      }
    }
  }

  private Set<UUID> deletions(PreparedStatement statement) throws SQLException {
    Dialect.Reader reader = sql.dialect().reader(new ColumnType.Uuid());
    Set<UUID> found = new HashSet<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        found.add((UUID) Objects.requireNonNull(reader.read(result, 1)));
      }
    }
    return found;
  }

  /** Forgets all that is kept of deletions. */
  void erase(Session session, Collection<UUID> deletions) throws SQLException {
    if (deletions.isEmpty()) {
      return;
    }
    sql.contents().erase(session, deletions);
    for (String table : texts.tables()) {
      PreparedStatement statement = session.prepare(texts.erase(table));
      for (UUID deletion : deletions) {
        deletionId.bind(statement, 1, deletion);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
