package dev.bluewright.http.query;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code expand=author,items.product}: at most ten relations, to the second level. */
final class Expansions {
  private static final int MOST = 10;
  private static final int DEEPEST = 2;

  private Expansions() {}

  static List<Expand> read(Entity<?> entity, String value) {
    List<String> paths = List.of(value.split(",", -1));
    if (paths.size() > MOST) {
      throw ListRequests.bad("expand", "range", "expand names at most 10 relations.");
    }
    return read(entity, paths, 1);
  }

  private static List<Expand> read(Entity<?> entity, List<String> paths, int level) {
    Map<String, List<String>> within = new LinkedHashMap<>();
    for (String path : paths) {
      int dot = path.indexOf('.');
      String name = dot < 0 ? path : path.substring(0, dot);
      if (!isShown(entity, name) || (dot >= 0 && level == DEEPEST)) {
        throw ListRequests.bad("expand", "unknown", "Cannot expand " + shown(path) + ".");
      }
      List<String> rest = within.computeIfAbsent(name, _ -> new ArrayList<>());
      if (dot >= 0) {
        rest.add(path.substring(dot + 1));
      }
    }
    List<Expand> expanded = new ArrayList<>();
    within.forEach(
        (name, rest) -> {
          Relation relation = entity.findRelation(name).orElse(null);
          if (relation != null) {
            expanded.add(new Expand(relation, read(relation.target().get(), rest, level + 1)));
          }
        });
    return expanded;
  }

  /** Those whom a row is tied to are seen at an address of their own alone. */
  private static boolean isShown(Entity<?> entity, String name) {
    return entity.findRelation(name).filter(each -> !(each instanceof Relation.Tied)).isPresent();
  }

  private static String shown(String name) {
    return name.length() > 100 ? name.substring(0, 100) + "…" : name;
  }
}
