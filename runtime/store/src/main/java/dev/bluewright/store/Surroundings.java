package dev.bluewright.store;

import dev.bluewright.store.RuleNames.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that rules read beside a new one: those that it refers to.
 *
 * <p>Thread safety: immutable.
 */
final class Surroundings {
  private final List<Column> read;
  private final List<Column> measured;

  /** What the rules of an entity's new rows name. */
  Surroundings(Entity<?> entity, Stream<Rule> rules) {
    Set<String> names =
        rules.flatMap(rule -> rule.expression().names().stream()).collect(Collectors.toSet());
    read = columns(entity, names, (_, _) -> true);
    measured = columns(entity, names, Entity::computed);
  }

  /** A row that others refer to. */
  record Neighbour(Entity<?> entity, Object id) {}

  /** The columns that lead to rows of which a rule reads such a part. */
  private static List<Column> columns(
      Entity<?> entity, Set<String> names, BiPredicate<Entity<?>, String> part) {
    return entity.columns().stream()
        .filter(
            column ->
                column.type() instanceof ColumnType.Reference(var target)
                    && parts(column, names).anyMatch(name -> part.test(target.get(), name)))
        .toList();
  }

  private static Stream<String> parts(Column column, Set<String> names) {
    String prefix = RuleNames.relation(column) + ".";
    return names.stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()));
  }

  /** Whether a rule reads the row that a column refers to. */
  static boolean reads(Rule rule, Column column) {
    return column.type() instanceof ColumnType.Reference
        && parts(column, rule.expression().names()).findAny().isPresent();
  }

  /** Whether it is asked of any what they come to. */
  boolean areMeasured() {
    return !measured.isEmpty();
  }

  /** Whether any are read, which needs a transaction. */
  boolean areRead() {
    return !read.isEmpty();
  }

  /** The ids, by entity, of all that are read. */
  Map<Entity<?>, Set<Object>> of(List<Row> rows) {
    return ids(read, rows);
  }

  /** The ids, by entity, of those of which it is asked what they come to. */
  Map<Entity<?>, Set<Object>> measured(List<Row> rows) {
    return ids(measured, rows);
  }

  /**
   * Those of which it is asked what they come to before a row is added, so that no other row may be
   * added to them meanwhile.
   */
  List<Neighbour> measured(Row row) {
    return areMeasured() ? neighbours(measured, row).toList() : List.of();
  }

  private static Map<Entity<?>, Set<Object>> ids(List<Column> columns, List<Row> rows) {
    Map<Entity<?>, Set<Object>> ids = new HashMap<>();
    if (!columns.isEmpty()) {
      rows.stream()
          .flatMap(row -> neighbours(columns, row))
          .forEach(each -> ids.computeIfAbsent(each.entity(), _ -> new HashSet<>()).add(each.id()));
    }
    return ids;
  }

  private static Stream<Neighbour> neighbours(List<Column> columns, Row row) {
    return columns.stream()
        .<Neighbour>mapMulti(
            (column, found) -> {
              Object id = row.get(column.index());
              if (id != null && column.type() instanceof ColumnType.Reference(var target)) {
                found.accept(new Neighbour(target.get(), id));
              }
            });
  }
}
