package dev.bluewright.store;

import dev.bluewright.store.References.Reference;
import dev.bluewright.store.StoreOperation.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up which references of a write lead to rows that are not there. */
final class Dangling {
  private final StoreSql sql;

  private Dangling(StoreSql sql) {
    this.sql = sql;
  }

  /** The places of the references that lead to nothing. */
  static List<String> in(StoreSql sql, Session session, Write write) {
    return new Dangling(sql).places(session, References.of(write));
  }

  private List<String> places(Session session, List<Reference> references) {
    Map<Entity<?>, List<Reference>> byTarget = new LinkedHashMap<>();
    references.forEach(
        each -> byTarget.computeIfAbsent(each.target(), _ -> new ArrayList<>()).add(each));
    List<String> places = new ArrayList<>();
    byTarget.forEach(
        (target, all) -> {
          Set<Object> there = there(session, target, all);
          all.stream()
              .filter(reference -> !there.contains(reference.id()))
              .forEach(reference -> places.add(reference.place()));
        });
    return places;
  }

  /** Ids that are there; all of them when the database cannot say. */
  private Set<Object> there(Session session, Entity<?> target, List<Reference> references) {
    Set<Object> ids = new HashSet<>();
    references.forEach(reference -> ids.add(reference.id()));
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
