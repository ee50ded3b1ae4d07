package dev.bluewright.store;

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
public final class Entity<T> extends EntityColumns {
  private final String name;
  private final String path;
  private final String table;
  private final Class<T> type;
  private final Listing listing;
  private final Map<String, Relation> relations;
  private final Map<String, ActionDefinition> actions;
  private final List<RuleDefinition> rules;
  private final List<Reckoning> reckonings;
  private final List<Effect> effects;
  private final Access access;
  private final boolean kept;
  private final boolean mirrored;
  private final boolean fleeting;
  private final @Nullable History history;
  private final @Nullable Bin bin;
  private final @Nullable Report report;
  private final List<Report> reports;
  private final @Nullable RecordMapping<T> mapping;

  Entity(EntityBuilder<T> builder) {
    super(builder);
    type = builder.type;
    name = builder.name;
    path = builder.path;
    table = builder.table;
    kept = builder.kept;
    mirrored = builder.mirrored;
    fleeting = builder.fleeting;
    listing = Listing.of(this::column, builder.search, builder.sort, builder.page);
    relations = builder.relations;
    actions = builder.actions;
    rules = List.copyOf(builder.rules);
    reckonings = List.copyOf(builder.reckonings);
    effects = List.copyOf(builder.effects);
    access = builder.permissions.of(this);
    mapping = mirrored ? null : RecordMapping.of(type, columns());
    history = History.of(this, builder.history);
    actions.values().forEach(action -> action.steps().forEach(this::verify));
    bin = builder.softDelete ? Bin.of(this) : null;
    report = builder.report;
    reports = builder.reports.stream().map(each -> each.of(this)).toList();
  }

  private void verify(ActionDefinition.Step step) {
    switch (step) {
      case ActionDefinition.From(String column, _) -> column(column);
      case ActionDefinition.Set(String column, _) -> column(column);
      case ActionDefinition.Add(String column, _) -> column(column);
      case ActionDefinition.Takes _,
          ActionDefinition.When _,
          ActionDefinition.OnlyWhere _,
          ActionDefinition.Quietly _ -> {}
    }
  }

  /** Starts the description of the entity that has the record's name. */
  public static <T> EntityBuilder<T> of(Class<T> type) {
    return new EntityBuilder<>(type);
  }

  /** Its name, {@code OrderItem}: that of the record in Java, unless it was named. */
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

  /** What its rows come to. */
  public List<Report> reports() {
    return reports;
  }

  /** The report whose rows these are, where they are no records. */
  Optional<Report> report() {
    return Optional.ofNullable(report);
  }

  /** The columns that no two of its rows have alike: the id, or what a report is grouped by. */
  public List<Column> identity() {
    return report == null
        ? List.of(id())
        : report.groups().stream().map(group -> column(group.name())).toList();
  }

  /** Whether its rows are not those that records are made of. */
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

  /** The relation with a name in JSON. */
  public Optional<Relation> findRelation(String jsonName) {
    return relations.values().stream()
        .filter(relation -> jsonName(relation.name()).equals(jsonName))
        .findFirst();
  }

  /** How rows are found and listed. */
  public Listing listing() {
    return listing;
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

  /** What follows from operations of its rows. */
  List<Effect> effects() {
    return effects;
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
}
