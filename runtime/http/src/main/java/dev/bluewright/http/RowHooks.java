package dev.bluewright.http;

import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import dev.bluewright.store.RowChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entity's hooks, from records to rows; each is null where there is none.
 *
 * @param <T> the record
 */
public final class RowHooks<T> {
  private static final UUID NO_ID = new UUID(0, 0);

  private final Entity<T> entity;
  private final @Nullable UnaryOperator<T> create;
  private final @Nullable RowChange update;
  private final @Nullable RowChange delete;
  private final Map<String, RowChange> actions = new HashMap<>();

  /**
   * Takes the hooks that a behaviour registers.
   *
   * @throws HttpException HTP-001, one is on an action that the entity does not have
   */
  public RowHooks(Entity<T> entity, Behavior<T> behavior) {
    this.entity = entity;
    var hooks = new Hooks<T>();
    behavior.hooks(hooks);
    create = hooks.onCreate().orElse(null);
    update = hooks.onUpdate().map(this::change).orElse(null);
    delete = hooks.onDelete().map(this::deletion).orElse(null);
    entity
        .actions()
        .keySet()
        .forEach(name -> hooks.onAction(name).ifPresent(hook -> actions.put(name, change(hook))));
    for (String name : hooks.actionNames()) {
      if (!entity.actions().containsKey(name)) {
        throw new HttpException("HTP-001", entity.name() + " has no action " + name + ".");
      }
    }
  }

  /** The row to insert. */
  public Row created(Row row) {
    if (create == null) {
      return row;
    }
    Row hooked = entity.toRow(create.apply(entity.toRecord(withPlaceholders(row))));
    @Nullable Object[] values = hooked.toArray();
    for (Column column : entity.columns()) {
      if (!column.inserted()) {
        values[column.index()] = null;
      }
    }
    return Row.of(values);
  }

  /** Every hook on a row, as if it were created, changed to itself, acted on and deleted. */
  List<Runnable> trials(Row row) {
    Row whole = withPlaceholders(row);
    List<Runnable> trials = new ArrayList<>(List.of(() -> created(row)));
    Stream.concat(Stream.of(update, delete), actions.values().stream())
        .filter(Objects::nonNull)
        .forEach(hook -> trials.add(() -> hook.decide(whole, whole)));
    return trials;
  }

  @Nullable RowChange update() {
    return update;
  }

  @Nullable RowChange delete() {
    return delete;
  }

  @Nullable RowChange action(String name) {
    return actions.get(name);
  }

  private RowChange change(BinaryOperator<T> hook) {
    return (before, proposed) ->
        proposed == null
            ? before
            : entity.toRow(hook.apply(entity.toRecord(before), entity.toRecord(proposed)));
  }

  private RowChange deletion(Consumer<T> hook) {
    return (before, proposed) -> {
      hook.accept(entity.toRecord(before));
      return before;
    };
  }

  private static @Nullable Object placeholder(Column column) {
    return switch (column.type()) {
      case ColumnType.Text _, ColumnType.LongText _, ColumnType.Email _, ColumnType.Url _ -> "";
      case ColumnType.Decimal _, ColumnType.Money _ -> BigDecimal.ZERO;
      case ColumnType.Uuid _, ColumnType.Sequence _, ColumnType.Whole _, ColumnType.Truth _ -> null;
      case ColumnType.Date _, ColumnType.Time _, ColumnType.DateTime _, ColumnType.Json _ -> null;
      case ColumnType.Enumeration _, ColumnType.File _, ColumnType.Reference _ -> null;
    };
  }

  /** What the store will fill must not be null in a record. */
  private Row withPlaceholders(Row row) {
    @Nullable Object[] values = row.toArray();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    for (Column column : entity.columns()) {
      switch (column.role()) {
        case ID -> values[column.index()] = column.type() instanceof ColumnType.Uuid ? NO_ID : 0L;
        case CREATED_AT, UPDATED_AT -> values[column.index()] = now;
        case VERSION -> values[column.index()] = 1L;
        case GENERATED, COMPUTED, OWNER, TENANT -> values[column.index()] = placeholder(column);
        case FIELD, REFERENCE, WITHHELD -> {}
      }
    }
    return Row.of(values);
  }
}
