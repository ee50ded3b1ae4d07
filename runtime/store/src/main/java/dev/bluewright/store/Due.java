package dev.bluewright.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that is to follow.
 *
 * @param how it follows
 * @param row that something was done with, as that left it
 * @param given what was given with that
 * @param viewer in whose name it is done
 */
record Due<C extends Consequence>(C how, Row row, Row given, Viewer viewer) {

  /** What the values of each are reckoned from; what is computed of its row is read again. */
  static <C extends Consequence> List<RuleContext> contexts(
      WriteWork work, Recomputed recomputed, List<Due<C>> all) throws SQLException {
    Map<Entity<?>, List<Row>> reckoned = new LinkedHashMap<>();
    for (Due<C> each : all) {
      if (each.how().values().reckons()) {
        reckoned.computeIfAbsent(each.how().entity(), _ -> new ArrayList<>()).add(each.row());
      }
    }
    IdentityHashMap<Row, Row> now = new IdentityHashMap<>();
    for (Map.Entry<Entity<?>, List<Row>> entry : reckoned.entrySet()) {
      Entity<?> entity = entry.getKey();
      List<Row> left = entry.getValue();
      List<Row> rows = recomputed.of(work.session(), entity, left);
      for (int i = 0; i < rows.size(); i++) {
        now.put(left.get(i), anew(entity, left.get(i), rows.get(i)));
      }
    }
    return all.stream().map(each -> each.context(now, work.neighbours())).toList();
  }

  /** A later write of the batch may have changed what the table holds of the row. */
  private static Row anew(Entity<?> entity, Row left, Row read) {
    Row anew = left;
    for (Column column : entity.columns()) {
      if (entity.findFormula(column).isPresent()) {
        anew = anew.with(column.index(), read.get(column.index()));
      }
    }
    return anew;
  }

  /** Whether it follows of a row that is so. */
  boolean follows(RuleContext context) {
    return how.values().follows(context);
  }

  private RuleContext context(Map<Row, Row> now, Neighbours neighbours) {
    return new RuleContext(now.getOrDefault(row, row), given, neighbours);
  }
}
