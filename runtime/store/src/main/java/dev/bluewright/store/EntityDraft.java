package dev.bluewright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was said of an entity so far, and which relation may still be refined.
 *
 * <p>Thread safety: for one thread.
 *
 * @param <T> the record
 */
abstract class EntityDraft<T> {
  final Class<T> type;
  String name;
  String path;
  String table;
  boolean kept;
  boolean mirrored;
  boolean softDelete;
  boolean fleeting;
  final List<Column> columns = new ArrayList<>();
  final Map<String, Relation> relations = new LinkedHashMap<>();
  final Map<String, ActionDefinition> actions = new LinkedHashMap<>();
  final List<RuleDefinition> rules = new ArrayList<>();
  final List<Reckoning> reckonings = new ArrayList<>();
  final List<Effect> effects = new ArrayList<>();
  final Derivations derivations = new Derivations();
  final Permissions permissions = new Permissions();
  Shown shown = new Shown();
  List<String> search = List.of();
  List<String> sort = List.of();
  Listing.Page page = Listing.Page.USUAL;
  History.@Nullable Kept history;
  final List<Report.Builder> reports = new ArrayList<>();
  @Nullable Report report;
  private Relation.@Nullable BelongsTo latest;

  EntityDraft(Class<T> type) {
    this.type = type;
    this.name = type.getSimpleName();
    this.table = Names.snakeCase(name);
    this.path = table.replace('_', '-') + "s";
  }

  /** Adds a column, which is the last one. */
  void add(String name, Column.Role role, ColumnSpec spec) {
    latest = null;
    columns.add(
        new Column(name, Names.snakeCase(name), columns.size(), role, spec, shown.of(name)));
  }

  /** Adds a relation to one row with its column; what follows may refine it. */
  void refer(String name, Supplier<? extends Entity<?>> target) {
    add(name + "Id", Column.Role.REFERENCE, ColumnSpec.of(new ColumnType.Reference(target)));
    latest = new Relation.BelongsTo(name, target, columns.getLast(), Relation.OnDelete.REFUSE);
    relations.put(name, latest);
  }

  void add(Relation relation) {
    latest = null;
    relations.put(relation.name(), relation);
  }

  void add(RuleDefinition rule) {
    latest = null;
    rules.add(rule);
  }

  void add(ActionDefinition action) {
    latest = null;
    actions.put(action.name(), action);
  }

  /**
   * The relation just added, for a method that refines it.
   *
   * @throws StoreException STO-008, something else was added last
   */
  Relation.BelongsTo refined(String method) {
    if (latest == null) {
      throw new StoreException("STO-008", method + "() refines a relation right before it.");
    }
    return latest;
  }

  /**
   * A relation to one row.
   *
   * @throws StoreException STO-007, there is none with that name
   */
  Relation.BelongsTo one(String relation) {
    if (relations.get(relation) instanceof Relation.BelongsTo found) {
      return found;
    }
    throw new StoreException("STO-007", type.getSimpleName() + " belongs to no " + relation + ".");
  }

  void refine(String method, UnaryOperator<ColumnSpec> change) {
    Relation.BelongsTo relation = refined(method);
    Column column = relation.column();
    refine(relation.with(column.with(change.apply(column.spec()))));
  }

  void refine(Relation.BelongsTo relation) {
    latest = relation;
    columns.set(relation.column().index(), relation.column());
    relations.put(relation.name(), relation);
  }
}
