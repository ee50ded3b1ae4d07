package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether viewers may do their writes in one entity, before anything else is asked of a write: who
 * may not see a row learns nothing of it.
 *
 * <p>Thread safety: immutable.
 */
final class Gate {
  private final StoreSql sql;
  private final Access access;
  private final List<Column> kept;
  private final ActionValues states;
  private final Entity<?> entity;
  private final boolean looksAround;
  private final boolean open;

  Gate(StoreSql sql, Entity<?> entity) {
    this.sql = sql;
    this.entity = entity;
    access = entity.access();
    kept = kept(entity);
    states = new ActionValues(entity);
    looksAround =
        refersToClosed(entity, null)
            || entity.relations().values().stream().anyMatch(Gate::attachesClosed);
    open =
        access.open()
            && kept.isEmpty()
            && !looksAround
            && entity.relations().values().stream().noneMatch(Gate::attachesKept);
  }

  /** Columns that not everybody may write. */
  private static List<Column> kept(Entity<?> entity) {
    return entity.columns().stream()
        .filter(each -> each.isWhose() || !each.spec().writers().isEmpty())
        .toList();
  }

  private static boolean refersToClosed(Entity<?> entity, @Nullable Column but) {
    return Stream.concat(
            entity.columns().stream().filter(each -> !each.isWhose() && !each.equals(but)),
            entity.actions().values().stream().flatMap(each -> each.inputs().stream()))
        .anyMatch(
            column ->
                column.type() instanceof ColumnType.Reference(var target)
                    && !target.get().access().open());
  }

  private static boolean attachesClosed(Relation relation) {
    Entity<?> target = relation.target().get();
    return switch (relation) {
      case Relation.HasMany many -> refersToClosed(target, many.column());
      case Relation.ManyToMany _ -> !target.access().open();
      case Relation.BelongsTo _, Relation.HasOne _ -> false;
      case Relation.InverseMany _, Relation.Tied _ -> false;
    };
  }

  private static boolean attachesKept(Relation relation) {
    return relation instanceof Relation.HasMany many && keeps(many.target().get());
  }

  /** Whether there is a column that not everybody may write, or a state that not everybody may. */
  private static boolean keeps(Entity<?> entity) {
    return !kept(entity).isEmpty()
        || (!entity.access().open() && !new ActionValues(entity).columns().isEmpty());
  }

  /** Whether it lets everything through that people do themselves. */
  boolean open() {
    return open;
  }

  /** Whether it lets all of these writes through, whatever they are. */
  boolean open(List<? extends Entry<?>> writes) {
    return open && writes.stream().allMatch(each -> each.write.viewer().mandate() == null);
  }

  /** Whether what a viewer writes may refer to rows that the viewer may not read. */
  boolean looksAround(Viewer viewer) {
    return looksAround || viewer.mandate() != null;
  }

  /** Whether it has to ask whom rows lead to. */
  boolean asks() {
    return access.routes().goFar();
  }

  /** Whom new rows lead to, as far as their viewers are concerned. */
  Reached reached(Session session, List<Entry<Insert>> inserts) throws SQLException {
    if (!asks()) {
      return Reached.NOTHING;
    }
    Reached reached = new Reached();
    for (Entry<Insert> each : inserts) {
      reached.expect(entity, each.write.viewer(), each.write.row);
    }
    return reached.read(session, sql.dialect());
  }

  /** Whom rows that are to be changed lead to, as they are and as they would be. */
  Reached reached(Session session, List<Entry<Alter>> alters, Map<Object, Row> current)
      throws SQLException {
    if (!asks()) {
      return Reached.NOTHING;
    }
    Reached reached = new Reached();
    for (Entry<Alter> each : alters) {
      Row before = current.get(each.write.id);
      if (before != null) {
        reached.expect(entity, each.write.viewer(), before);
        if (each.write instanceof Update update) {
          reached.expect(entity, update.viewer(), update.change.applyTo(before));
        }
      }
    }
    return reached.read(session, sql.dialect());
  }

  /** What keeps a new row out, which has its owner; null when nothing does. */
  @Nullable Outcome refusal(Insert insert, Reached reached) {
    Viewer viewer = insert.viewer();
    return access.reaches("create", viewer, insert.row, reached)
            && mayGive(viewer, insert.row, reached)
            && mayAttach(viewer, insert.attached)
        ? null
        : new Outcome.Forbidden();
  }

  /** Whether a viewer may give what a new row holds; what must have an owner has one. */
  private boolean mayGive(Viewer viewer, Row row, Reached reached) {
    return kept.stream().allMatch(column -> mayGive(viewer, row, column, reached))
        && states.columns().stream().allMatch(column -> mayStart(viewer, row, column, reached));
  }

  /** A new row is as new rows are, or in a state that its maker may bring it into. */
  private boolean mayStart(Viewer viewer, Row row, Column column, Reached reached) {
    Object state = row.get(column.index());
    return Alteration.same(column.defaultValue(), state)
        || mayBring(viewer, row, column, state, reached);
  }

  private boolean mayGive(Viewer viewer, Row row, Column column, Reached reached) {
    Object given = row.get(column.index());
    return column.isWhose()
        ? given != null || column.optional()
        : Alteration.same(column.defaultValue(), given)
            || access.mayWrite(column, viewer, row, reached);
  }

  /** What only some may bring about by an action, others may not bring about without it. */
  private boolean mayBring(
      Viewer viewer, Row row, Column column, @Nullable Object state, Reached reached) {
    List<ActionDefinition> actions = states.of(column, state);
    return actions.isEmpty()
        || actions.stream().anyMatch(action -> access.reaches(action.name(), viewer, row, reached));
  }

  /**
   * Rows are attached with the right to the row that they are attached to. What ways lead to that
   * go on beyond them is not asked, so that they lead nowhere.
   */
  private boolean mayAttach(Viewer viewer, Attachments attached) {
    return attached.children().entrySet().stream()
        .allMatch(
            entry -> {
              Gate gate = sql.gate(entry.getKey().target().get());
              return entry.getValue().stream()
                  .allMatch(row -> gate.mayGive(viewer, row, Reached.NOTHING));
            });
  }

  /** What keeps a change from a locked row; null when nothing does. */
  @Nullable Outcome refusal(Alter write, Row before, Reached reached) {
    Viewer viewer = write.viewer();
    if (!access.reaches("read", viewer, before, reached)) {
      return new Outcome.Missing();
    }
    return access.reaches(operation(write), viewer, before, reached)
            && mayChange(write, before, reached)
        ? null
        : new Outcome.Forbidden();
  }

  private boolean mayChange(Alter write, Row before, Reached reached) {
    if (!(write instanceof Update update)) {
      return true;
    }
    if (!mayAttach(write.viewer(), update.attached) || !mayMove(update, before, reached)) {
      return false;
    }
    Viewer viewer = write.viewer();
    return kept.stream()
            .filter(column -> changes(update, column, before))
            .allMatch(column -> access.mayWrite(column, viewer, before, reached))
        && states.columns().stream()
            .filter(column -> changes(update, column, before))
            .allMatch(
                column -> mayBring(viewer, before, column, update.change.get(column), reached));
  }

  /** Whoever may create a row in some places alone moves none to another. */
  private boolean mayMove(Update update, Row before, Reached reached) {
    Reach create = access.reach("create", update.viewer());
    boolean moves =
        create.ways().stream()
            .filter(way -> !way.relations().isEmpty())
            .map(access.routes()::of)
            .anyMatch(route -> changes(update, route.start(), before));
    return !moves
        || access.takesIn(create, update.viewer(), update.change.applyTo(before), reached);
  }

  private static boolean changes(Update update, Column column, Row before) {
    return update.change.has(column)
        && !Alteration.same(update.change.get(column), before.get(column.index()));
  }

  /** The name of an operation, as guards and access call it. */
  static String operation(Alter write) {
    return switch (write) {
      case Update _ -> "update";
      case Act act -> act.action.name();
      case Delete _ -> "delete";
    };
  }
}
