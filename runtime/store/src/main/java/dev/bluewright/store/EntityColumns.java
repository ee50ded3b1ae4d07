package dev.bluewright.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of an entity: in order, by name and by role, and what the store makes of them itself.
 *
 * <p>Thread safety: immutable.
 */
abstract class EntityColumns {
  private final String entity;
  private final List<Column> columns;
  private final List<Column> stored;
  private final List<Column> files;
  private final Map<String, Column> byName = new LinkedHashMap<>();
  private final Map<String, Column> byJsonName = new LinkedHashMap<>();
  private final Shown shown;
  private final Derivations derivations;
  private final List<Span> spans;
  private final boolean numbers;
  private final Column id;

  EntityColumns(EntityDraft<?> draft) {
    entity = draft.type.getSimpleName();
    columns = List.copyOf(draft.columns);
    stored = columns.stream().filter(Column::stored).toList();
    files = columns.stream().filter(Column::file).toList();
    columns.forEach(column -> byName.put(column.name(), column));
    columns.forEach(column -> byJsonName.put(column.jsonName(), column));
    shown = draft.shown;
    derivations = draft.derivations;
    spans = List.copyOf(derivations.spans);
    numbers =
        derivations.generated.values().stream().anyMatch(Generated.Numbered.class::isInstance);
    id =
        find(Column.Role.ID)
            .orElseThrow(() -> new StoreException("STO-005", entity + " has no id column."));
  }

  /** The columns; a column's index is its place here and in every row. */
  public List<Column> columns() {
    return columns;
  }

  /** The columns of the table, in order: all but the computed ones. */
  public List<Column> stored() {
    return stored;
  }

  /** The columns that tell of files. */
  public List<Column> files() {
    return files;
  }

  /** The columns of the table whose values the database does not count. */
  List<Column> given() {
    return stored.stream().filter(column -> !column.equals(id)).toList();
  }

  /** Whether some columns are computed, at least in part. */
  public boolean computes() {
    return !derivations.formulas.isEmpty();
  }

  /** Whether there is a column of this name, and it is computed, at least in part. */
  boolean computed(String name) {
    return findColumn(name).flatMap(this::findFormula).isPresent();
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
    return named(derivations.uniqueTogether);
  }

  /** Two columns each, of which no two rows hold the same values, in whichever order. */
  public List<List<Column>> uniqueEitherWay() {
    return named(derivations.uniqueEitherWay);
  }

  private List<List<Column>> named(List<List<String>> sets) {
    return sets.stream().map(names -> names.stream().map(this::column).toList()).toList();
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

  /**
   * The column with a name in Java.
   *
   * @throws StoreException STO-006, there is none
   */
  public Column column(String columnName) {
    Column column = byName.get(columnName);
    if (column == null) {
      throw new StoreException("STO-006", entity + " has no column " + columnName + ".");
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

  private Optional<Column> find(Column.Role role) {
    return columns.stream().filter(column -> column.role() == role).findFirst();
  }
}
