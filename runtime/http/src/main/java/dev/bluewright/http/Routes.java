package dev.bluewright.http;

import dev.bluewright.harness.OutputPort;
import dev.bluewright.http.query.QueryString;
import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resource of a path by its segments, without patterns.
 *
 * <p>Thread safety: filled before the server starts, then only read.
 */
final class Routes {
  private final Map<String, Collection> collections = new HashMap<>();

  /**
   * What a path leads to.
   *
   * @param port where its requests go
   * @param template the path with {@code {id}} for the id, for metrics
   */
  record Match(OutputPort<Exchange> port, Target target, String template) {}

  void add(Entity<?> entity, OutputPort<Exchange> port) {
    collections.put(entity.path(), new Collection(entity, port));
  }

  /** Route templates of all resources. */
  List<String> templates() {
    return collections.values().stream().flatMap(each -> each.templates().stream()).toList();
  }

  /** The resource of a raw path, or null. */
  @Nullable Match match(String path) {
    int second = path.indexOf('/', 1);
    int end = second < 0 ? path.length() : second;
    Collection collection = collections.get(path.substring(1, end));
    if (collection == null) {
      return null;
    }
    return second < 0 ? collection.all : collection.within(path, second + 1);
  }

  /** The resources of one entity. */
  private static final class Collection {
    private final OutputPort<Exchange> port;
    private final Match all;
    private final String one;
    private final Map<String, ActionDefinition> actions = new HashMap<>();
    private final Map<String, Relation.HasMany> related = new HashMap<>();

    Collection(Entity<?> entity, OutputPort<Exchange> port) {
      this.port = port;
      String root = "/" + entity.path();
      this.all = new Match(port, new Target.All(), root);
      this.one = root + "/{id}";
      entity.actions().forEach((name, action) -> actions.put(kebab(name), action));
      entity
          .relations()
          .forEach(
              (name, relation) -> {
                if (relation instanceof Relation.HasMany many) {
                  related.put(kebab(name), many);
                }
              });
    }

    List<String> templates() {
      List<String> templates = new ArrayList<>(List.of(all.template(), one));
      actions.keySet().forEach(name -> templates.add(one + "/" + name));
      related.keySet().forEach(name -> templates.add(one + "/" + name));
      return templates;
    }

    @Nullable Match within(String path, int from) {
      int slash = path.indexOf('/', from);
      String id = segment(path, from, slash < 0 ? path.length() : slash);
      if (id.isEmpty()) {
        return null;
      }
      return slash < 0
          ? new Match(port, new Target.One(id), one)
          : below(id, path.substring(slash + 1));
    }

    private @Nullable Match below(String id, String name) {
      String template = one + "/" + name;
      ActionDefinition action = actions.get(name);
      if (action != null) {
        return new Match(port, new Target.Action(id, action), template);
      }
      Relation.HasMany relation = related.get(name);
      return relation == null ? null : new Match(port, new Target.Related(id, relation), template);
    }

    private static String segment(String path, int from, int to) {
      return QueryString.decode(path.substring(from, to), false);
    }

    private static String kebab(String name) {
      var kebab = new StringBuilder(name.length() + 4);
      for (int at = 0; at < name.length(); at++) {
        char c = name.charAt(at);
        if (Character.isUpperCase(c)) {
          kebab.append(at == 0 ? "" : "-").append(Character.toLowerCase(c));
        } else {
          kebab.append(c);
        }
      }
      return kebab.toString();
    }
  }
}
