package dev.bluewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Checks the rows that are nested in another before any of them is written.
 *
 * <p>Thread safety: for one thread.
 */
final class NestedRules {
  private final StoreSql sql;

  NestedRules(StoreSql sql) {
    this.sql = sql;
  }

  /** What the rows that are to be nested in a row break, with their places. */
  List<Violation> broken(WriteWork work, Row parent, Attachments attached) {
    List<Violation> broken = new ArrayList<>();
    attached
        .children()
        .forEach((relation, rows) -> broken.addAll(broken(work, parent, relation, rows)));
    return broken;
  }

  private List<Violation> broken(
      WriteWork work, Row parent, Relation.HasMany relation, List<Row> rows) {
    Entity<?> child = relation.target().get();
    EntityRules rules = sql.rules(child);
    if (!rules.asksOfNew()) {
      return List.of();
    }
    work.neighbours().know(work.entity(), parent);
    Object id = Objects.requireNonNull(parent.get(work.entity().id().index()));
    List<Violation> broken = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row given = rows.get(i).with(relation.column().index(), id);
      Row stamped = sql.stamp(child).inserted(given, null, work.now());
      String place = relation.name() + "[" + i + "].";
      rules.broken(stamped, work.neighbours()).forEach(each -> broken.add(each.within(place)));
      rules
          .guarded(Chronicle.CREATE, stamped, work.neighbours())
          .forEach(each -> broken.add(each.within(place)));
    }
    return broken;
  }
}
