package dev.bluewright.store;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The deleted rows of an entity, which are kept in a table of their own: no statement about the
 * entity meets them. Whoever may restore a row may read it there. See docs/adr/0040.
 *
 * <p>Thread safety: immutable.
 */
public final class Bin {
  /** What ends the name of the table. */
  private static final String TABLE = "deleted";

  private static final String DELETED_AT = "deletedAt";

  private final Entity<?> source;
  private final Entity<?> rows;

  private Bin(Entity<?> source, Entity<?> rows) {
    this.source = source;
    this.rows = rows;
  }

  static Bin of(Entity<?> source) {
    return new Bin(source, mirror(source));
  }

  private static <T> Entity<T> mirror(Entity<T> source) {
    EntityBuilder<T> mirror =
        Entity.of(source.type())
            .mirrored()
            .named(source.name())
            .path(source.path() + "/" + TABLE)
            .table(table(source.table()))
            .sort("-" + DELETED_AT)
            .page(source.listing().page().size(), source.listing().page().most());
    mirror.shown = source.shown();
    source.stored().forEach(column -> mirror.columns.add(copy(column, mirror.columns.size())));
    mirror.columns.add(
        new Column(
            DELETED_AT,
            Names.snakeCase(DELETED_AT),
            mirror.columns.size(),
            Column.Role.FIELD,
            Columns.dateTime().optional(),
            source.jsonName(DELETED_AT)));
    source.relations().forEach((name, relation) -> copy(relation, mirror));
    mirror.permissions.person = source.access().people();
    mirror.permissions.tenant = source.access().tenant().filter(source.id()::equals).isPresent();
    mirror.permissions.allow("all");
    mirror.permissions.allow("read", readers(source, mirror.relations));
    return mirror.build();
  }

  /** Counted ids are given here; nothing is required or unique. */
  private static Column copy(Column column, int index) {
    ColumnSpec spec =
        column.type() instanceof ColumnType.Sequence
            ? Columns.integer()
            : ColumnSpec.of(column.type());
    boolean id = column.role() == Column.Role.ID;
    return new Column(
        column.name(),
        column.sqlName(),
        index,
        column.role(),
        id ? spec : spec.optional(),
        column.jsonName());
  }

  private static void copy(Relation relation, EntityBuilder<?> mirror) {
    switch (relation) {
      case Relation.BelongsTo one ->
          mirror.columns.stream()
              .filter(column -> column.name().equals(one.column().name()))
              .findFirst()
              .ifPresent(
                  column ->
                      mirror.relations.put(
                          one.name(), one.with(column).with(Relation.OnDelete.REFUSE)));
      case Relation.ManyToMany many ->
          mirror.relations.put(
              many.name(),
              new Relation.ManyToMany(
                  many.name(),
                  many.one(),
                  many.target(),
                  new Relation.JoinTable(
                      table(many.table().name()), many.table().own(), many.table().other())));
      case Relation.Owning _, Relation.InverseMany _, Relation.Tied _ -> {
        // What belongs to a deleted row is deleted, or refers to it no longer.
      }
    }
  }

  /** Those who may restore a row, as far as the row still leads to them. */
  private static Grant[] readers(Entity<?> source, Map<String, Relation> relations) {
    List<Grant> readers = new ArrayList<>(source.access().granted("restore"));
    readers.removeIf(
        grant ->
            grant instanceof Grant.Person(Way way)
                && !relations.containsKey(way.relations().getFirst()));
    return readers.toArray(Grant[]::new);
  }

  /** The name of the table that what leaves a table is kept in. */
  static String table(String name) {
    return Names.constraint(name, "", TABLE);
  }

  /** The entity that the rows are of. */
  Entity<?> source() {
    return source;
  }

  /** How the rows are stored and shown: as they were, with when they were deleted. */
  public Entity<?> rows() {
    return rows;
  }

  /** When a row was deleted; null where it only went along with another. */
  Column deletedAt() {
    return rows.column(DELETED_AT);
  }

  /** The condition that a row was deleted itself, so that it can be restored. */
  public Filter itself() {
    return Filter.of(deletedAt(), Operator.IS_NULL, false);
  }
}
