package dev.bluewright.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final List<Column> stored;
  private final Derivations derivations;
  private final List<Span> spans;
  private final boolean numbers;
  private final Map<String, Column> byName = new LinkedHashMap<>();
  private final Map<String, Column> byJsonName = new LinkedHashMap<>();
  private final Shown shown;
  private final Listing listing;
  private final Map<String, Relation> relations;
  private final Map<String, ActionDefinition> actions;
  private final List<RuleDefinition> rules;
  private final List<Reckoning> reckonings;
  private final Column id;
  private final Access access;
  private final boolean kept;
  private final boolean mirrored;
  private final boolean fleeting;
  private final @Nullable History history;
  private final @Nullable Bin bin;
  private final @Nullable RecordMapping<T> mapping;

  Entity(EntityBuilder<T> builder) {
    type = builder.type;
    name = type.getSimpleName();
    path = builder.path;
    table = builder.table;
    kept = builder.kept;
    mirrored = builder.mirrored;
    fleeting = builder.fleeting;
    columns = List.copyOf(builder.columns);
    stored = columns.stream().filter(Column::stored).toList();
    derivations = builder.derivations;
    spans = List.copyOf(derivations.spans);
    numbers =
        derivations.generated.values().stream().anyMatch(Generated.Numbered.class::isInstance);
    columns.forEach(column -> byName.put(column.name(), column));
    columns.forEach(column -> byJsonName.put(column.jsonName(), column));
    shown = builder.shown;
    listing = builder.listing(name, byName);
    relations = builder.relations;
    actions = builder.actions;
    rules = List.copyOf(builder.rules);
    reckonings = List.copyOf(builder.reckonings);
    id =
        find(Column.Role.ID)
            .orElseThrow(() -> new StoreException("STO-005", name + " has no id column."));
    access = builder.permissions.of(this);
    mapping = mirrored ? null : RecordMapping.of(type, columns);
    history = History.of(this, builder.history);
    actions.values().forEach(action -> action.steps().forEach(this::verify));
    bin = builder.softDelete ? Bin.of(this) : null;
  }

  private void verify(ActionDefinition.Step step) {
    switch (step) {
      case ActionDefinition.From(String column, _) -> column(column);
      case ActionDefinition.Set(String column, _) -> column(column);
      case ActionDefinition.Add(String column, _) -> column(column);
      case ActionDefinition.Takes _, ActionDefinition.When _ -> {}
    }
  }

  /** Starts the description of the entity that has the record's name. */
  public static <T> EntityBuilder<T> of(Class<T> type) {
    return new EntityBuilder<>(type);
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

  /** Whether it is the service's own, in a table that the store makes. */
  public boolean kept() {
    return kept;
  }

  /** Who changed what of its rows, and when, where that is kept. */
  public Optional<History> history() {
    return Optional.ofNullable(history);
  }

  /** Its rows that were deleted, where they are kept. */
  public Optional<Bin> bin() {
    return Optional.ofNullable(bin);
  }

  /** Whether its rows are those of another entity, kept after they were deleted. */
  boolean mirrored() {
    return mirrored;
  }

  /** Whether its rows go for good with what they belong to, though that is kept. */
  boolean fleeting() {
    return fleeting;
  }

  /** Who may do what with its rows. */
  public Access access() {
    return access;
  }

  /** The record's class. */
  public Class<T> type() {
    return type;
  }

  /** The columns; a column's index is its place here and in every row. */
  public List<Column> columns() {
    return columns;
  }

  /** The columns of the table, in order: all but the computed ones. */
  public List<Column> stored() {
    return stored;
  }

  /** The columns of the table whose values the database does not count. */
  List<Column> given() {
    return stored.stream().filter(column -> !column.equals(id)).toList();
  }

  /** Whether some columns are computed, at least in part. */
  public boolean computes() {
    return !derivations.formulas.isEmpty();
  }

  /** Columns that clients give and others move. */
  List<Column> moved() {
    return derivations.moved.stream().map(columns::get).toList();
  }

  /** What a computed column holds. */
  public Optional<Formula> findFormula(Column column) {
    return Optional.ofNullable(derivations.formulas.get(column.index()));
  }

  /** How the store makes a column's values. */
  public Optional<Generated> findGenerated(Column column) {
    return Optional.ofNullable(derivations.generated.get(column.index()));
  }

  /** Whether the store numbers its rows without gaps, for all or for some of them. */
  boolean numbers() {
    return numbers;
  }

  /** Sets of columns of which no two rows hold the same values. */
  public List<List<Column>> uniqueTogether() {
    return derivations.uniqueTogether.stream()
        .map(names -> names.stream().map(this::column).toList())
        .toList();
  }

  /** Times of a row in which no other may fall. */
  public List<Span> spans() {
    return spans;
  }

  /** The column with a name in Java. */
  public Optional<Column> findColumn(String columnName) {
    return Optional.ofNullable(byName.get(columnName));
  }

  /** The column with a name in JSON. */
  public Optional<Column> findByJsonName(String jsonName) {
    return Optional.ofNullable(byJsonName.get(jsonName));
  }

  Shown shown() {
    return shown;
  }

  /** How a name in Java is written in JSON. */
  public String jsonName(String javaName) {
    return shown.of(javaName);
  }

  /** The relation with a name in JSON. */
  public Optional<Relation> findRelation(String jsonName) {
    return relations.values().stream()
        .filter(relation -> shown.of(relation.name()).equals(jsonName))
        .findFirst();
  }

  /** How rows are found and listed. */
  public Listing listing() {
    return listing;
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

  /** What must hold of rows. */
  public List<RuleDefinition> rules() {
    return rules;
  }

  /** What must hold of rows and of those that are related to them. */
  public List<Reckoning> reckonings() {
    return reckonings;
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

  /**
   * A relation to many rows of another entity, of which this side is the one that owns the pairs.
   *
   * @throws StoreException STO-007, there is none with that name
   */
  public Relation.ManyToMany manyToMany(String relation) {
    if (relations.get(relation) instanceof Relation.ManyToMany found) {
      return found;
    }
    throw new StoreException("STO-007", name + " has no pairs " + relation + ".");
  }

  /**
   * A relation from one row to any number of others.
   *
   * @throws StoreException STO-007, there is none with that name
   */
  public Relation.Reaching reaching(String relation) {
    if (relations.get(relation) instanceof Relation.Reaching found) {
      return found;
    }
    throw new StoreException("STO-007", name + " has no " + relation + ".");
  }

  /** The row as a record, an enumeration's label as its constant. */
  public T toRecord(Row row) {
    return mapping().toRecord(row);
  }

  /** The record as a row. */
  public Row toRow(T record) {
    return mapping().toRow(record);
  }

  private RecordMapping<T> mapping() {
    if (mapping == null) {
      throw new StoreException("STO-053", "Deleted rows of " + name + " are no records.");
    }
    return mapping;
  }

  @Override
  public String toString() {
    return "Entity[" + name + "]";
  }

  private Optional<Column> find(Column.Role role) {
    return columns.stream().filter(column -> column.role() == role).findFirst();
  }
}
