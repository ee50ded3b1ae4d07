package dev.bluewright.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.bluewright.store.Outcome.Broken.Part;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Alter;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.WriteGroup.Entry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what a batch does to rows: noted write by write, done before the commit. What
 * another row does not allow undoes the batch.
 *
 * <p>Thread safety: for one thread.
 */
final class Effects {
  private final StoreSql sql;
  private final Recomputed recomputed;
  private List<Following> pending = new ArrayList<>(0);
  private List<Made> makings = new ArrayList<>(0);

  Effects(StoreSql sql) {
    this.sql = sql;
    recomputed = new Recomputed(sql);
  }

  /**
   * An action to take.
   *
   * @param id of the one row that it is taken of, or of the row that others refer to
   * @param row that something was done with
   * @param given what was given with that
   */
  private record Following(
      Leading leading, Object id, Row row, @Nullable Row given, Viewer viewer) {}

  /**
   * A row to make.
   *
   * @param row that something was done with
   * @param inputs what was given with that
   */
  private record Made(Making making, Row row, Row inputs, Viewer viewer) {
    Entity<?> entity() {
      return making.entity();
    }
  }

  /** How the batch that what follows belongs to does it; it fills the outcomes. */
  interface Doing {
    /** Takes actions of the rows of an entity. */
    void take(Entity<?> entity, List<Entry<Alter>> acts, @Nullable Outcome[] outcomes)
        throws SQLException;

    /** Adds rows to an entity. */
    void add(Entity<?> entity, List<Entry<Insert>> inserts, @Nullable Outcome[] outcomes)
        throws SQLException;
  }

  /** Whether something follows when rows of the entity are added. */
  static boolean followCreation(Entity<?> entity) {
    return entity.effects().stream().anyMatch(each -> each.operation().equals(Chronicle.CREATE));
  }

  /** The other rows that will be changed once a row is added. */
  void locks(Touched known, Entity<?> entity, Row row) {
    for (Effect effect : entity.effects()) {
      if (effect.operation().equals(Chronicle.CREATE)
          && entity.relations().get(effect.relation()) instanceof Relation.BelongsTo one) {
        known.add(one.target().get(), row.get(one.column().index()));
      }
    }
    if (!entity.effects().isEmpty()) {
      making(entity, Set.of(Chronicle.CREATE)).forEach(making -> making.locks(known, row));
    }
  }

  /** The other rows that an action changes which a caller names, and its own with them. */
  void locks(Touched known, Act act) {
    if (act.entity().effects().isEmpty() || act.inputs == null) {
      return;
    }
    for (Leading leading : sql.rules(act.entity()).leadings()) {
      boolean follows = leading.operation().equals(act.action.name());
      Object named = follows ? leading.named(act.inputs) : null;
      if (named != null) {
        known.add(leading.target(), named);
        known.add(act.entity(), act.id);
      }
    }
  }

  private Stream<Making> making(Entity<?> entity, Set<String> operations) {
    return sql.rules(entity).makings().stream()
        .filter(making -> operations.contains(making.operation()));
  }

  /** A row that was added. */
  void created(Entity<?> entity, Row row, Viewer viewer) {
    if (!entity.effects().isEmpty()) {
      note(entity, Set.of(Chronicle.CREATE), row, null, viewer);
    }
  }

  /** A row that was changed: by an action, or by what brings it where an action would. */
  void changed(Entity<?> entity, Alter write, Row before, Row after) {
    if (!entity.effects().isEmpty()) {
      Set<String> operations =
          write instanceof Update
              ? sql.rules(entity).taken(before, after)
              : Set.of(Gate.operation(write));
      note(entity, operations, after, write instanceof Act act ? act.inputs : null, write.viewer());
    }
  }

  private void note(
      Entity<?> entity, Set<String> operations, Row row, @Nullable Row inputs, Viewer viewer) {
    Viewer doer = inTheNameOf(viewer);
    for (Leading leading : sql.rules(entity).leadings()) {
      Object id = operations.contains(leading.operation()) ? leading.id(row, inputs) : null;
      if (id != null) {
        pending.add(new Following(leading, id, row, inputs, doer));
      }
    }
    making(entity, operations)
        .map(each -> new Made(each, row, inputs == null ? each.nothingGiven() : inputs, doer))
        .forEach(makings::add);
  }

  /** Whoever may do the first thing need not be allowed what follows from it. */
  private static Viewer inTheNameOf(Viewer viewer) {
    return new Viewer(viewer.id(), viewer.role(), true, null, viewer.tenant());
  }

  /**
   * Does all that follows, and what follows from that.
   *
   * @return whether anything did
   * @throws Undone a row does not allow it
   */
  boolean settle(WriteWork work, Doing doing) throws SQLException {
    boolean any = isDue();
    while (isDue()) {
      take(work, doing);
      make(work, doing);
    }
    return any;
  }

  private boolean isDue() {
    return !pending.isEmpty() || !makings.isEmpty();
  }

  private void take(WriteWork work, Doing doing) throws SQLException {
    List<Following> now = pending;
    pending = new ArrayList<>(0);
    Map<Entity<?>, List<Entry<Alter>>> acts = new LinkedHashMap<>();
    for (Following each : now) {
      add(work, each, acts);
    }
    for (var entry : acts.entrySet()) {
      take(entry.getKey(), entry.getValue(), doing);
    }
  }

  private void make(WriteWork work, Doing doing) throws SQLException {
    Map<Entity<?>, List<Made>> now =
        makings.stream().collect(groupingBy(Made::entity, LinkedHashMap::new, toList()));
    makings = new ArrayList<>(0);
    Map<Entity<?>, List<Entry<Insert>>> inserts = new LinkedHashMap<>();
    for (var entry : now.entrySet()) {
      prepare(work, entry.getKey(), entry.getValue(), inserts);
    }
    for (var entry : inserts.entrySet()) {
      add(entry.getKey(), entry.getValue(), doing);
    }
  }

  /** The inserts that what was done with rows of an entity comes to, as the rows are now. */
  private void prepare(
      WriteWork work,
      Entity<?> entity,
      List<Made> making,
      Map<Entity<?>, List<Entry<Insert>>> inserts)
      throws SQLException {
    List<Row> given = making.stream().map(Made::row).toList();
    List<Row> rows = recomputed.of(work.session(), entity, given);
    for (int i = 0; i < rows.size(); i++) {
      Made each = making.get(i);
      RuleContext context = new RuleContext(rows.get(i), each.inputs, work.neighbours());
      List<Entry<Insert>> all = inserts.computeIfAbsent(each.making.made(), _ -> new ArrayList<>());
      all.add(new Entry<>(insert(each, context, work.now()), all.size()));
    }
  }

  private static Insert insert(Made made, RuleContext context, Instant now) throws Undone {
    try {
      return made.making.insert(context, made.viewer, now);
    } catch (ActionWrites.Unwritable unfit) {
      throw new Undone(new Outcome.Broken(Part.STATE, List.of(unfit.violation())));
    }
  }

  /** One after the other where each is measured by what was there before it. */
  private void add(Entity<?> entity, List<Entry<Insert>> inserts, Doing doing) throws SQLException {
    if (!sql.rules(entity).surroundings().areMeasured()) {
      addTogether(entity, inserts, doing);
      return;
    }
    for (Entry<Insert> each : inserts) {
      addTogether(entity, List.of(new Entry<>(each.write, 0)), doing);
    }
  }

  private static void addTogether(Entity<?> entity, List<Entry<Insert>> inserts, Doing doing)
      throws SQLException {
    @Nullable Outcome[] outcomes = new Outcome[inserts.size()];
    doing.add(entity, inserts, outcomes);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Broken(_, var violations)) {
        throw new Undone(new Outcome.Broken(Part.STATE, violations));
      }
      if (!(outcome instanceof Outcome.Inserted)) {
        throw new Undone(Objects.requireNonNull(outcome));
      }
    }
  }

  private void add(WriteWork work, Following following, Map<Entity<?>, List<Entry<Alter>>> acts)
      throws SQLException {
    Leading leading = following.leading;
    Row inputs = inputs(work, following);
    List<Entry<Alter>> all = acts.computeIfAbsent(leading.target(), _ -> new ArrayList<>());
    for (Object id : ids(work.session(), following)) {
      Act act = following.viewer.call(() -> act(leading, id, inputs));
      all.add(new Entry<>(act, all.size()));
    }
  }

  private static Act act(Leading leading, Object id, @Nullable Row inputs) {
    return inputs == null
        ? new Act(leading.target(), id, leading.action(), null, null)
        : new Act(leading.target(), id, leading.action(), inputs, null, null);
  }

  private static @Nullable Row inputs(WriteWork work, Following following) throws Undone {
    try {
      return following.leading.inputs(
          following.row, following.given, work.neighbours(), work.now());
    } catch (ActionWrites.Unwritable unfit) {
      throw new Undone(new Outcome.Broken(Part.STATE, List.of(unfit.violation())));
    }
  }

  /** The one row; of those that refer to a row, all of which the action may start. */
  private List<Object> ids(Session session, Following following) throws SQLException {
    Relation.Owning way = following.leading.way();
    Entity<?> target = following.leading.target();
    if (way == null) {
      return List.of(following.id);
    }
    Referrer referrer = new Referrer(target, target.belongsTo(way.inverse()));
    List<Object> ids = new ArrayList<>();
    for (Row row : sql.referring(session, referrer, List.of(following.id))) {
      if (Alteration.mayStart(target, following.leading.action(), row)) {
        ids.add(Objects.requireNonNull(row.get(target.id().index())));
      }
    }
    return ids;
  }

  private static void take(Entity<?> entity, List<Entry<Alter>> acts, Doing doing)
      throws SQLException {
    @Nullable Outcome[] outcomes = new Outcome[acts.size()];
    doing.take(entity, acts, outcomes);
    for (int i = 0; i < outcomes.length; i++) {
      Outcome outcome = Objects.requireNonNull(outcomes[i]);
      if (!(outcome instanceof Outcome.Updated)) {
        throw new Undone(refusal(entity, acts.get(i).write, outcome));
      }
    }
  }

  /** What whoever asked for the first thing is told. */
  private static Outcome refusal(Entity<?> entity, Alter act, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Broken(_, var violations) -> new Outcome.Broken(Part.STATE, violations);
      case Outcome.WrongState _, Outcome.Missing _ -> {
        String name = Names.words(entity.name());
        String action = Gate.operation(act);
        String message = "The %s is not in a state for this.".formatted(name);
        yield new Outcome.Broken(Part.STATE, List.of(new Violation("", action, message)));
      }
      case Outcome other -> other;
    };
  }
}
