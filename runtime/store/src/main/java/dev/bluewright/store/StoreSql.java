package dev.bluewright.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a store knows of its entities on its database.
 *
 * <p>Thread safety: immutable.
 */
final class StoreSql {
  private final Dialect dialect;
  private final IdentityHashMap<Entity<?>, EntitySql> statements = new IdentityHashMap<>();
  private final IdentityHashMap<Entity<?>, Stamp> stamps = new IdentityHashMap<>();
  private final IdentityHashMap<Entity<?>, EntityRules> rules = new IdentityHashMap<>();
  private final IdentityHashMap<Entity<?>, Gate> gates = new IdentityHashMap<>();
  private final Reckonings reckonings;
  private final Overlaps overlaps;
  private final IdempotencyLedger ledger;
  private final Bookkeeping bookkeeping;
  private final IdentityHashMap<Entity<?>, List<Column>> kept = new IdentityHashMap<>();
  private final Cascades cascades;
  private final Bins bins;
  private final Contents contents;
  private final Set<Crossing> leading = new HashSet<>();
  private final List<Entity<?>> entities;
  private final boolean tenants;

  StoreSql(Dialect dialect, List<Entity<?>> held) {
    this.dialect = dialect;
    bins = new Bins(held);
    entities = withKept(held);
    tenants = held.stream().anyMatch(each -> each.access().tenant().isPresent());
    for (Entity<?> entity : entities) {
      statements.put(entity, new EntitySql(entity, dialect));
      stamps.put(entity, new Stamp(entity));
      rules.put(entity, new EntityRules(entity));
      gates.put(entity, new Gate(this, entity));
      entity.history().ifPresent(_ -> kept.put(entity, Snapshot.columns(entity)));
    }
    for (Entity<?> entity : entities) {
      entity.access().routes().verify();
      entity.access().routes().far().forEach(each -> leading.addAll(each.further()));
    }
    contents = new Contents(this);
    cascades = new Cascades(this);
    reckonings = new Reckonings(this);
    overlaps = new Overlaps(this);
    ledger = new IdempotencyLedger(dialect);
    bookkeeping = new Bookkeeping(this);
  }

  private List<Entity<?>> withKept(List<Entity<?>> held) {
    List<Entity<?>> all = new ArrayList<>(held);
    held.forEach(entity -> entity.history().ifPresent(each -> all.add(each.entries())));
    bins.all().forEach(each -> all.add(each.rows()));
    held.forEach(entity -> entity.reports().forEach(each -> all.add(each.rows())));
    return List.copyOf(all);
  }

  Dialect dialect() {
    return dialect;
  }

  /** What refers to an entity. */
  List<Referrer> referrers(Entity<?> entity) {
    return Referrer.to(entity, entities);
  }

  List<Entity<?>> entities() {
    return entities;
  }

  List<EntitySql> statements() {
    return entities.stream().map(this::of).toList();
  }

  /** Locks and reads the rows that refer to some of these. */
  List<Row> referring(Session session, Referrer way, Collection<Object> ids) throws SQLException {
    EntitySql statements = of(way.from());
    List<Row> rows = new ArrayList<>();
    for (List<Object> part : RowBatches.parts(List.copyOf(ids), RowBatches.LONGEST_LIST)) {
      String text =
          "%s WHERE %s IN (%s)%s"
              .formatted(
                  statements.select(),
                  statements.quoted(way.column()),
                  EntitySql.marks(RowBatches.padded(part.size())),
                  dialect.lock());
      PreparedStatement statement = session.prepare(text);
      RowBatches.bind(statement, 1, statements.binder(way.column().index()), part);
      statements.readAll(statement, rows);
    }
    return rows;
  }

  EntitySql of(Entity<?> entity) {
    EntitySql known = statements.get(entity);
    if (known == null) {
      throw new StoreException("STO-021", "The store does not hold " + entity.name() + ".");
    }
    return known;
  }

  /** Whether some rows belong to tenants. */
  boolean hasTenants() {
    return tenants;
  }

  /** The entities whose rows belong to tenants. */
  List<Entity<?>> divided() {
    return entities.stream().filter(each -> each.access().tenant().isPresent()).toList();
  }

  boolean holds(Entity<?> entity) {
    return statements.containsKey(entity);
  }

  Stamp stamp(Entity<?> entity) {
    return Objects.requireNonNull(stamps.get(entity));
  }

  EntityRules rules(Entity<?> entity) {
    return Objects.requireNonNull(rules.get(entity));
  }

  Gate gate(Entity<?> entity) {
    return Objects.requireNonNull(gates.get(entity));
  }

  /** The columns whose changes are kept of an entity that has a history. */
  List<Column> kept(Entity<?> entity) {
    return Objects.requireNonNull(kept.get(entity));
  }

  /** Whether rows lead to people, who reach them thereby, by a crossing. */
  boolean leads(Crossing crossing) {
    return leading.contains(crossing);
  }

  /** What goes with rows that are deleted. */
  Cascades cascades() {
    return cascades;
  }

  /** What is kept of rows that are deleted. */
  Bins bins() {
    return bins;
  }

  /** The contents of files. */
  Contents contents() {
    return contents;
  }

  Reckonings reckonings() {
    return reckonings;
  }

  Overlaps overlaps() {
    return overlaps;
  }

  IdempotencyLedger ledger() {
    return ledger;
  }

  Bookkeeping bookkeeping() {
    return bookkeeping;
  }
}
