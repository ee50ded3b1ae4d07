package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.StoreOperation.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up which references of a write lead to rows that are not there. */
final class Dangling {
  private final StoreSql sql;
  private final Map<Entity<?>, List<Reference>> byTarget = new LinkedHashMap<>();

  /** A reference of a write; its place is a field's name, or a path within what is attached. */
  private record Reference(String place, Object id) {}

  private Dangling(StoreSql sql) {
    this.sql = sql;
  }

  /** The places of the references that lead to nothing. */
  static List<String> in(StoreSql sql, Session session, Write write) {
    Dangling dangling = new Dangling(sql);
    switch (write) {
      case Insert insert -> {
        dangling.row(insert.entity(), insert.row, "", null);
        dangling.attached(insert.attached);
      }
      case Update update -> {
        dangling.change(update);
        dangling.attached(update.attached);
      }
      case Act act -> dangling.taken(act);
      case Delete _, Pair _, Clear _ -> {}
    }
    return dangling.places(session);
  }

  private void row(Entity<?> entity, Row row, String prefix, @Nullable Column but) {
    for (Column column : entity.columns()) {
      if (!column.equals(but)) {
        add(column, prefix, row.get(column.index()));
      }
    }
  }

  private void change(Update update) {
    for (Column column : update.entity().columns()) {
      add(column, "", update.change.get(column));
    }
  }

  private void taken(Act act) {
    for (Column input : act.action.inputs()) {
      add(input, "", act.inputs.get(input.index()));
    }
  }

  private void add(Column column, String prefix, @Nullable Object id) {
    if (id != null && column.type() instanceof ColumnType.Reference(var target)) {
      add(target.get(), prefix + column.jsonName(), id);
    }
  }

  private void add(Entity<?> target, String place, Object id) {
    byTarget.computeIfAbsent(target, _ -> new ArrayList<>()).add(new Reference(place, id));
  }

  private void attached(Attachments attached) {
    attached
        .children()
        .forEach(
            (relation, rows) -> {
              for (int i = 0; i < rows.size(); i++) {
                String prefix = relation.name() + "[" + i + "].";
                row(relation.target().get(), rows.get(i), prefix, relation.column());
              }
            });
    attached
        .pairs()
        .forEach(
            (relation, ids) -> {
              for (int i = 0; i < ids.size(); i++) {
                add(relation.target().get(), relation.one() + "Ids[" + i + "]", ids.get(i));
              }
            });
  }

  private List<String> places(Session session) {
    List<String> places = new ArrayList<>();
    byTarget.forEach(
        (target, references) -> {
          Set<Object> there = there(session, target, references);
          references.stream()
              .filter(reference -> !there.contains(reference.id))
              .forEach(reference -> places.add(reference.place));
        });
    return places;
  }

  /** Ids that are there; all of them when the database cannot say. */
  private Set<Object> there(Session session, Entity<?> target, List<Reference> references) {
    Set<Object> ids = new HashSet<>();
    references.forEach(reference -> ids.add(reference.id));
    if (!sql.holds(target)) {
      return ids;
    }
    try {
      Set<Object> found = new HashSet<>();
      for (Row row : sql.dialect().select(session, sql.of(target), ids, false)) {
        found.add(row.get(target.id().index()));
      }
      return found;
    } catch (SQLException e) {
      return ids;
    }
  }
}
