package dev.bluewright.store;

import dev.bluewright.store.RuleNames.Rule;
import dev.bluewright.store.StoreOperation.Insert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a row of another entity is made of one that something was done with.
 *
 * <p>Thread safety: immutable.
 */
final class Making implements Consequence {
  private final Entity<?> entity;
  private final Effect.Make effect;
  private final Entity<?> made;
  private final Column back;
  private final PassedOn values;

  Making(Entity<?> entity, Effect.Make effect) {
    this.entity = entity;
    this.effect = effect;
    if (!(entity.relations().get(effect.relation()) instanceof Relation.Owning owning)) {
      throw new StoreException("STO-007", entity.name() + " has no " + effect.relation() + ".");
    }
    made = owning.target().get();
    back = owning.column();
    values = new PassedOn(entity, effect.operation(), effect.values(), made::column);
  }

  @Override
  public String operation() {
    return effect.operation();
  }

  /** The entity of which a row is made. */
  Entity<?> made() {
    return made;
  }

  @Override
  public Entity<?> entity() {
    return entity;
  }

  @Override
  public PassedOn values() {
    return values;
  }

  /**
   * The insert of the new row.
   *
   * @param context the row that something was done with, as it is now, and what was given
   * @throws ActionWrites.Unwritable a value does not fit, or one that must be there is not
   */
  Insert insert(RuleContext context, Viewer viewer, Instant now) {
    Row start = belonging(defaults(), context.row(), viewer).with(back.index(), id(context.row()));
    Row row = values.over(start, context, now);
    made.stored().forEach(column -> require(column, row));
    return viewer.call(() -> new Insert(made, row, null));
  }

  private @Nullable Object id(Row row) {
    return row.get(entity.id().index());
  }

  private Row defaults() {
    Row row = Row.of(new Object[made.columns().size()]);
    for (Column column : made.stored()) {
      row = row.with(column.index(), column.defaultValue());
    }
    return row;
  }

  /** It belongs to whoever did the first thing, and to the tenant of the first row. */
  private Row belonging(Row row, Row of, Viewer viewer) {
    Object tenant = entity.access().tenant().map(column -> of.get(column.index())).orElse(null);
    Object its = tenant == null ? viewer.tenant() : tenant;
    return made.access().owned(row, new Viewer(viewer.id(), viewer.role()).of(its));
  }

  private static void require(Column column, Row row) {
    boolean given =
        switch (column.role()) {
          case FIELD, REFERENCE, WITHHELD, OWNER, TENANT -> true;
          case ID, CREATED_AT, UPDATED_AT, VERSION, GENERATED, COMPUTED -> false;
        };
    if (given && !column.optional() && row.get(column.index()) == null) {
      String name = column.jsonName();
      throw new ActionWrites.Unwritable(
          new Violation(name, "required", name + " must not be null."));
    }
  }

  /** The other rows that the new one will refer to, as far as the first row tells. */
  void locks(Touched known, Row row) {
    Row other = defaults();
    for (var entry : values.computed().entrySet()) {
      Column column = made.column(entry.getKey());
      if (column.type() instanceof ColumnType.Reference) {
        other = other.with(column.index(), referred(entry.getValue(), row));
      }
    }
    known.row(made, other);
    known.timed(made, other, Timed.MANY);
  }

  private @Nullable Object referred(Rule rule, Row row) {
    String name = rule.firstName();
    return rule.looksAround()
        ? null
        : entity
            .findColumn(name)
            .or(() -> entity.findColumn(name + "Id"))
            .map(column -> row.get(column.index()))
            .orElse(null);
  }
}
