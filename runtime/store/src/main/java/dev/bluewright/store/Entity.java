package dev.bluewright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a record is named, stored and shown: its columns in order, its relations and actions.
 *
 * <p>Thread safety: immutable. Entities may refer to each other in a circle: targets are asked for
 * only after all are built.
 *
 * @param <T> the record
 */
public final class Entity<T> {
  private final String name;
  private final String path;
  private final String table;
  private final Class<T> type;
  private final List<Column> columns;
  private final Map<String, Column> byName = new LinkedHashMap<>();
  private final Map<String, Relation> relations;
  private final Map<String, ActionDefinition> actions;
  private final Column id;
  private final RecordMapping<T> mapping;

  private Entity(Builder<T> builder) {
    type = builder.type;
    name = type.getSimpleName();
    path = builder.path;
    table = Names.snakeCase(name);
    columns = List.copyOf(builder.columns);
    columns.forEach(column -> byName.put(column.name(), column));
    relations = builder.relations;
    actions = builder.actions;
    id =
        find(Column.Role.ID)
            .orElseThrow(() -> new StoreException("STO-005", name + " has no id column."));
    mapping = RecordMapping.of(type, columns);
    actions.values().forEach(action -> action.steps().forEach(step -> column(step.column())));
  }

  /** Starts the description of the entity that has the record's name. */
  public static <T> Builder<T> of(Class<T> type) {
    return new Builder<>(type);
  }

  /** Name in Java, {@code OrderItem}. */
  public String name() {
    return name;
  }

  /** Last part of the collection's path, {@code order-items}. */
  public String path() {
    return path;
  }

  /** Name of the table, {@code order_item}. */
  public String table() {
    return table;
  }

  /** The record's class. */
  public Class<T> type() {
    return type;
  }

  /** The columns; a column's index is its place here and in every row. */
  public List<Column> columns() {
    return columns;
  }

  /** The column with a name in Java. */
  public Optional<Column> findColumn(String columnName) {
    return Optional.ofNullable(byName.get(columnName));
  }

  /**
   * The column with a name in Java.
   *
   * @throws StoreException STO-006, there is none
   */
  public Column column(String columnName) {
    Column column = byName.get(columnName);
    if (column == null) {
      throw new StoreException("STO-006", name + " has no column " + columnName + ".");
    }
    return column;
  }

  /** The id. */
  public Column id() {
    return id;
  }

  /** When a row was made, where the entity keeps that. */
  public Optional<Column> createdAt() {
    return find(Column.Role.CREATED_AT);
  }

  /** When a row was last changed, where the entity keeps that. */
  public Optional<Column> updatedAt() {
    return find(Column.Role.UPDATED_AT);
  }

  /** The version, where the entity keeps one. */
  public Optional<Column> version() {
    return find(Column.Role.VERSION);
  }

  /** Relations by name. */
  public Map<String, Relation> relations() {
    return relations;
  }

  /** Actions by name. */
  public Map<String, ActionDefinition> actions() {
    return actions;
  }

  /**
   * A relation to one row of another entity.
   *
   * @throws StoreException STO-007, there is none with that name
   */
  public Relation.BelongsTo belongsTo(String relation) {
    if (relations.get(relation) instanceof Relation.BelongsTo found) {
      return found;
    }
    throw new StoreException("STO-007", name + " belongs to no " + relation + ".");
  }

  /** The row as a record, an enumeration's label as its constant. */
  public T toRecord(Row row) {
    return mapping.toRecord(row);
  }

  /** The record as a row. */
  public Row toRow(T record) {
    return mapping.toRow(record);
  }

  @Override
  public String toString() {
    return "Entity[" + name + "]";
  }

  private Optional<Column> find(Column.Role role) {
    return columns.stream().filter(column -> column.role() == role).findFirst();
  }

  /**
   * Describes an entity, column by column, in the order of the record's components.
   *
   * @param <T> the record
   */
  public static final class Builder<T> {
    private final Class<T> type;
    private String path;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();
    private final Map<String, ActionDefinition> actions = new LinkedHashMap<>();
    private Relation.@Nullable BelongsTo latest;

    private Builder(Class<T> type) {
      this.type = type;
      this.path = Names.snakeCase(type.getSimpleName()).replace('_', '-') + "s";
    }

    /** Sets the last part of the collection's path; the name in kebab-case with an s unless set. */
    public Builder<T> path(String plural) {
      path = plural.toLowerCase(Locale.ROOT);
      return this;
    }

    /** Adds the id: {@link Columns#uuid()} or {@link Columns#sequence()}. */
    public Builder<T> id(String name, ColumnSpec spec) {
      return add(name, Column.Role.ID, spec);
    }

    /** Adds a column that clients write. */
    public Builder<T> field(String name, ColumnSpec spec) {
      return add(name, Column.Role.FIELD, spec);
    }

    /** Adds the columns {@code createdAt} and {@code updatedAt}. */
    public Builder<T> timestamps() {
      add("createdAt", Column.Role.CREATED_AT, Columns.dateTime());
      return add("updatedAt", Column.Role.UPDATED_AT, Columns.dateTime());
    }

    /** Adds the column {@code version}. */
    public Builder<T> versioned() {
      return add("version", Column.Role.VERSION, Columns.integer());
    }

    /**
     * Adds a relation to one row of another entity, with a column named like it and {@code Id}.
     * {@link #optional()} and {@link #onDelete} right after refine it.
     */
    public Builder<T> belongsTo(String name, Supplier<? extends Entity<?>> target) {
      add(name + "Id", Column.Role.REFERENCE, ColumnSpec.of(new ColumnType.Reference(target)));
      latest = new Relation.BelongsTo(name, target, columns.getLast(), Relation.OnDelete.REFUSE);
      relations.put(name, latest);
      return this;
    }

    /** Lets the relation just added be empty. */
    public Builder<T> optional() {
      Relation.BelongsTo relation = refined("optional");
      Column old = relation.column();
      Column column =
          new Column(old.name(), old.sqlName(), old.index(), old.role(), old.spec().optional());
      columns.set(old.index(), column);
      return refine(
          new Relation.BelongsTo(relation.name(), relation.target(), column, relation.onDelete()));
    }

    /** Lets each row of the target be referred to once by the relation just added. */
    public Builder<T> unique() {
      Relation.BelongsTo relation = refined("unique");
      Column old = relation.column();
      Column column =
          new Column(old.name(), old.sqlName(), old.index(), old.role(), old.spec().unique());
      columns.set(old.index(), column);
      return refine(
          new Relation.BelongsTo(relation.name(), relation.target(), column, relation.onDelete()));
    }

    /** Sets what becomes of rows whose target, by the relation just added, is deleted. */
    public Builder<T> onDelete(Relation.OnDelete rule) {
      Relation.BelongsTo relation = refined("onDelete");
      return refine(
          new Relation.BelongsTo(relation.name(), relation.target(), relation.column(), rule));
    }

    /** Adds the other side of the target's relation {@code inverse}. */
    public Builder<T> hasMany(String name, Supplier<? extends Entity<?>> target, String inverse) {
      latest = null;
      relations.put(name, new Relation.HasMany(name, target, inverse));
      return this;
    }

    /** Adds an action; steps are {@link Columns#from} and {@link Columns#set}. */
    public Builder<T> action(String name, ActionDefinition.Step... steps) {
      latest = null;
      actions.put(name, new ActionDefinition(name, List.of(steps)));
      return this;
    }

    /**
     * The entity.
     *
     * @throws StoreException the description does not fit the record
     */
    public Entity<T> build() {
      return new Entity<>(this);
    }

    private Builder<T> add(String name, Column.Role role, ColumnSpec spec) {
      latest = null;
      columns.add(new Column(name, Names.snakeCase(name), columns.size(), role, spec));
      return this;
    }

    private Relation.BelongsTo refined(String method) {
      if (latest == null) {
        throw new StoreException("STO-008", method + "() refines a relation right before it.");
      }
      return latest;
    }

    private Builder<T> refine(Relation.BelongsTo relation) {
      latest = relation;
      relations.put(relation.name(), relation);
      return this;
    }
  }
}
