package dev.bluewright.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an action of another row is taken once something was done with one: of which row, and with
 * what it takes.
 *
 * <p>Thread safety: immutable.
 */
final class Leading implements Consequence {
  private final Entity<?> entity;
  private final Effect.Take effect;
  private final @Nullable Relation relation;
  private final @Nullable Column input;
  private final Entity<?> target;
  private final ActionDefinition action;
  private final List<Column> taken;
  private final PassedOn values;

  Leading(Entity<?> entity, Effect.Take effect) {
    this.entity = entity;
    this.effect = effect;
    relation = entity.relations().get(effect.relation());
    input = effect.input(entity).orElse(null);
    target = effect.other(entity);
    action = Objects.requireNonNull(target.actions().get(effect.action()));
    taken = action.inputs();
    values = new PassedOn(entity, effect.operation(), effect.values(), this::taken);
  }

  private Column taken(String name) {
    return taken.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public String operation() {
    return effect.operation();
  }

  @Override
  public Entity<?> entity() {
    return entity;
  }

  @Override
  public PassedOn values() {
    return values;
  }

  /** The entity of whose rows the action is taken. */
  Entity<?> target() {
    return target;
  }

  /** The action that is taken. */
  ActionDefinition action() {
    return action;
  }

  /** By which others refer to the row; null where there is one row. */
  Relation.@Nullable Owning way() {
    return relation instanceof Relation.Owning owning ? owning : null;
  }

  /** The one row that it is taken of, or the row that others refer to; null where there is none. */
  @Nullable Object id(Row row, Row given) {
    if (input != null) {
      return named(given);
    }
    return relation instanceof Relation.BelongsTo one
        ? row.get(one.column().index())
        : row.get(entity.id().index());
  }

  /** The row that a caller names, who gives this; null where the row itself says which one. */
  @Nullable Object named(Row given) {
    return input == null ? null : given.get(input.index());
  }

  /**
   * What the action is given.
   *
   * @param context the row that something was done with, as it is now, and what was given
   * @throws ActionWrites.Unwritable a value does not fit
   */
  Row inputs(RuleContext context, Instant now) {
    Row defaults = Row.of(taken.stream().map(Column::defaultValue).toArray());
    return values.over(defaults, context, now);
  }
}
