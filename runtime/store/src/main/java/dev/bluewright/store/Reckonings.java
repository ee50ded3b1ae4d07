package dev.bluewright.store;

import dev.bluewright.store.Feeds.Feed;
import dev.bluewright.store.Outcome.Broken.Part;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reckonings of all entities of a store, and how the database is asked whether they hold.
 *
 * <p>Thread safety: immutable.
 */
final class Reckonings {
  private static final int AT_ONCE = 64;
  private final StoreSql sql;
  private final IdentityHashMap<Entity<?>, List<Asked>> asked = new IdentityHashMap<>();
  private final IdentityHashMap<Entity<?>, List<Counted>> counting = new IdentityHashMap<>();
  private final Map<String, Set<Entity<?>>> pairs = new HashMap<>();
  private final IdentityHashMap<Entity<?>, List<Telling>> telling = new IdentityHashMap<>();

  /** A reckoning and the start of the statement that finds rows of which it does not hold. */
  private record Asked(Reckoning reckoning, String statement) {}

  /** A way farther and the start of the statement that finds the rows counted beyond it. */
  private record Telling(Farther farther, String statement) {}

  /** Rows that refer to a row whose reckonings count them. */
  record Counted(Entity<?> owner, Column reference) {}

  Reckonings(StoreSql sql) {
    this.sql = sql;
    for (Entity<?> entity : sql.entities()) {
      if (!entity.reckonings().isEmpty()) {
        asked.put(entity, entity.reckonings().stream().map(each -> asked(entity, each)).toList());
        Feeds feeds = Feeds.of(entity);
        feeds.found().forEach(this::feed);
        feeds.farther().forEach(this::tell);
      }
    }
  }

  private Asked asked(Entity<?> entity, Reckoning reckoning) {
    EntitySql statements = sql.of(entity);
    String condition = FormulaSql.condition(entity, reckoning.formula(), sql.dialect());
    String id = statements.table() + "." + statements.quotedId();
    String statement =
        "SELECT %s FROM %s WHERE NOT %s AND %s IN "
            .formatted(id, statements.table(), condition, id);
    return new Asked(reckoning, statement);
  }

  private void tell(Farther farther) {
    EntitySql counted = sql.of(farther.counted());
    String statement =
        "SELECT DISTINCT %s FROM %s WHERE %s IN "
            .formatted(
                counted.name(farther.reference()),
                counted.table(),
                counted.name(farther.relation().column()));
    telling
        .computeIfAbsent(farther.entity(), _ -> new ArrayList<>())
        .add(new Telling(farther, statement));
  }

  private void feed(Feed feed) {
    switch (feed.relation()) {
      case Relation.Owning owning ->
          counting
              .computeIfAbsent(owning.target().get(), _ -> new ArrayList<>())
              .add(new Counted(feed.owner(), owning.column()));
      case Relation.Paired _ ->
          pairs
              .computeIfAbsent(feed.crossing().table(), _ -> new LinkedHashSet<>())
              .add(feed.owner());
    }
  }

  /** Whether rows of the entity must hold. */
  boolean has(Entity<?> entity) {
    return asked.containsKey(entity);
  }

  /** Whether a write of the entity may break something. */
  boolean concern(Entity<?> entity) {
    return has(entity) || counting.containsKey(entity);
  }

  /** Whether what is counted of others depends on rows of the entity that the counted belong to. */
  boolean asksOf(Entity<?> entity) {
    return telling.containsKey(entity);
  }

  List<Counted> counting(Entity<?> entity) {
    return counting.getOrDefault(entity, List.of());
  }

  Set<Entity<?>> countingPairs(Crossing crossing) {
    return pairs.getOrDefault(crossing.table(), Set.of());
  }

  /**
   * Locks the rows that were touched, then asks whether what must hold of them does.
   *
   * @throws Undone it does not
   */
  void settle(Session session, Touched touched) throws SQLException {
    for (var entry : touched.changed().entrySet()) {
      for (Telling each : telling.getOrDefault(entry.getKey(), List.of())) {
        touch(session, touched, each, List.copyOf(entry.getValue()));
      }
    }
    Map<Entity<?>, List<Object>> ids = touched.ids();
    lock(session, ids);
    for (var entry : ids.entrySet()) {
      List<Violation> broken = new ArrayList<>();
      for (Asked each : asked.getOrDefault(entry.getKey(), List.of())) {
        if (each.reckoning.operation() == null
            && !broken(session, entry.getKey(), each, entry.getValue()).isEmpty()) {
          broken.add(each.reckoning.violation());
        }
      }
      if (!broken.isEmpty()) {
        throw new Undone(new Outcome.Broken(Part.STATE, broken));
      }
    }
  }

  /** What is counted of a row is asked again when a row that the counted belong to was changed. */
  private void touch(Session session, Touched touched, Telling telling, List<Object> changed)
      throws SQLException {
    Farther farther = telling.farther;
    for (List<Object> part : RowBatches.parts(changed, RowBatches.LONGEST_LIST)) {
      String marks = EntitySql.marks(RowBatches.padded(part.size()));
      PreparedStatement statement = session.prepare(telling.statement + "(" + marks + ")");
      RowBatches.bind(statement, 1, sql.of(farther.entity()).idBinder(), part);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          touched.add(farther.owner(), sql.of(farther.owner()).readId(result));
        }
      }
    }
  }

  /** Lets nobody else write what is counted of these rows, until the transaction ends. */
  void lock(Session session, Map<Entity<?>, List<Object>> ids) throws SQLException {
    for (var entry : ids.entrySet()) {
      sql.dialect().select(session, sql.of(entry.getKey()), entry.getValue(), true);
    }
  }

  /** What keeps an operation from rows, by their ids. */
  Map<Object, List<Violation>> barred(
      Session session, Entity<?> entity, String operation, List<Object> ids) throws SQLException {
    Map<Object, List<Violation>> barred = new HashMap<>();
    for (Asked each : asked.getOrDefault(entity, List.of())) {
      if (operation.equals(each.reckoning.operation())) {
        for (Object id : broken(session, entity, each, ids)) {
          barred.computeIfAbsent(id, _ -> new ArrayList<>()).add(each.reckoning.violation());
        }
      }
    }
    return barred;
  }

  private List<Object> broken(Session session, Entity<?> entity, Asked asked, List<Object> ids)
      throws SQLException {
    List<Object> broken = new ArrayList<>();
    for (List<Object> part : RowBatches.parts(ids, AT_ONCE)) {
      ask(session, entity, asked, part, broken);
    }
    return broken;
  }

  private void ask(
      Session session, Entity<?> entity, Asked asked, List<Object> ids, List<Object> broken)
      throws SQLException {
    EntitySql statements = sql.of(entity);
    String marks = EntitySql.marks(RowBatches.padded(ids.size()));
    PreparedStatement statement = session.prepare(asked.statement + "(" + marks + ")");
    RowBatches.bind(statement, 1, statements.idBinder(), ids);
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        Object id = statements.readId(result);
        if (id != null) {
          broken.add(id);
        }
      }
    }
  }
}
