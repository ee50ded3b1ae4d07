package dev.bluewright.http;

import dev.bluewright.harness.OutputPort;
import dev.bluewright.http.query.QueryString;
import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resource of a path by its segments, without patterns.
 *
 * <p>Thread safety: filled before the server starts, then only read.
 */
final class Routes {
  private final Map<String, Collection> collections = new HashMap<>();
  private final Map<Entity<?>, OutputPort<Exchange>> ports = new LinkedHashMap<>();
  private final Map<String, Match> reports = new HashMap<>();
  private final String base;

  /**
   * What a path leads to.
   *
   * @param port where its requests go
   * @param posting where POST goes: to the controller of what is created
   * @param template the path with {@code {id}} for the id, for metrics
   */
  record Match(
      Entity<?> entity,
      OutputPort<Exchange> port,
      OutputPort<Exchange> posting,
      Target target,
      String template) {
    Match(Entity<?> entity, OutputPort<Exchange> port, Target target, String template) {
      this(entity, port, port, target, template);
    }
  }

  /** Routes below a path, which is empty or starts with a slash. */
  Routes(String base) {
    this.base = base;
  }

  void add(Entity<?> entity, OutputPort<Exchange> port) {
    ports.put(entity, port);
    collections.put(entity.path(), new Collection(base, entity, port, ports));
    for (Report report : entity.reports()) {
      String path = base + "/" + report.rows().path();
      reports.put(path, new Match(entity, port, new Target.Reported(report), path));
    }
  }

  /** The largest file that a record may have, in bytes; 0 where none has any. */
  long largestFile() {
    return ports.keySet().stream()
        .flatMap(entity -> entity.files().stream())
        .mapToLong(column -> ((ColumnType.File) column.type()).maxBytes())
        .max()
        .orElse(0);
  }

  /** Where the requests about each entity go. */
  Map<Entity<?>, OutputPort<Exchange>> ports() {
    return ports;
  }

  /** Route templates of all resources. */
  List<String> templates() {
    return Stream.concat(
            collections.values().stream().flatMap(each -> each.templates().stream()),
            reports.keySet().stream())
        .toList();
  }

  /** The resource of a raw path, or null. */
  @Nullable Match match(String whole) {
    if (!base.isEmpty() && !whole.startsWith(base + "/")) {
      return null;
    }
    Match report = reports.get(whole);
    if (report != null) {
      return report;
    }
    String path = whole.substring(base.length());
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
    private final Entity<?> entity;
    private final OutputPort<Exchange> port;
    private final Match all;
    private final String one;
    private final Map<String, ActionDefinition> actions = new HashMap<>();
    private final Map<String, Relation.Reaching> related = new HashMap<>();
    private final Map<String, Column> files = new HashMap<>();
    private final Map<Entity<?>, OutputPort<Exchange>> ports;

    Collection(
        String base,
        Entity<?> entity,
        OutputPort<Exchange> port,
        Map<Entity<?>, OutputPort<Exchange>> ports) {
      this.entity = entity;
      this.port = port;
      this.ports = ports;
      String root = base + "/" + entity.path();
      this.all = new Match(entity, port, new Target.All(), root);
      this.one = root + "/{id}";
      entity.actions().forEach((name, action) -> actions.put(kebab(name), action));
      entity.files().forEach(column -> files.put(kebab(column.name()), column));
      entity
          .relations()
          .forEach(
              (name, relation) -> {
                if (relation instanceof Relation.Reaching reaching) {
                  related.put(kebab(name), reaching);
                }
              });
    }

    List<String> templates() {
      List<String> templates = new ArrayList<>(List.of(all.template(), one));
      actions.keySet().forEach(name -> templates.add(one + "/" + name));
      files.keySet().forEach(name -> templates.add(one + "/" + name));
      entity.history().ifPresent(_ -> templates.addAll(List.of(told(), version())));
      entity.bin().ifPresent(_ -> templates.add(one + "/" + Target.Restored.NAME));
      related.forEach(
          (name, relation) -> {
            templates.add(one + "/" + name);
            if (relation instanceof Relation.Paired) {
              templates.add(linked(name));
            }
          });
      return templates;
    }

    @Nullable Match within(String path, int from) {
      int slash = path.indexOf('/', from);
      String id = segment(path, from, slash < 0 ? path.length() : slash);
      if (id.isEmpty()) {
        return null;
      }
      return slash < 0
          ? new Match(entity, port, new Target.One(id), one)
          : below(id, path.substring(slash + 1));
    }

    private @Nullable Match below(String id, String name) {
      String template = one + "/" + name;
      ActionDefinition action = actions.get(name);
      if (action != null) {
        return new Match(entity, port, new Target.Action(id, action), template);
      }
      Relation.Reaching relation = related.get(name);
      if (relation != null) {
        var posting = ports.getOrDefault(relation.target().get(), port);
        return new Match(entity, port, posting, new Target.Related(id, relation), template);
      }
      Column file = files.get(name);
      if (file != null) {
        return new Match(entity, port, new Target.Content(id, file), template);
      }
      if (name.equals(Target.History.NAME) && entity.history().isPresent()) {
        return new Match(entity, port, new Target.History(id), template);
      }
      if (name.equals(Target.Restored.NAME) && entity.bin().isPresent()) {
        return new Match(entity, port, new Target.Restored(id), template);
      }
      int slash = name.indexOf('/');
      return slash < 0 ? null : further(id, name, slash);
    }

    private @Nullable Match further(String id, String rest, int slash) {
      String last = segment(rest, slash + 1, rest.length());
      boolean ends = !last.isEmpty() && rest.indexOf('/', slash + 1) < 0;
      boolean told = rest.substring(0, slash).equals(Target.History.NAME);
      return ends && told && entity.history().isPresent()
          ? new Match(entity, port, new Target.Version(id, last), version())
          : linked(id, rest, slash);
    }

    private String told() {
      return one + "/" + Target.History.NAME;
    }

    private String version() {
      return told() + "/{number}";
    }

    private @Nullable Match linked(String id, String rest, int slash) {
      String name = rest.substring(0, slash);
      String other = segment(rest, slash + 1, rest.length());
      boolean ends = !other.isEmpty() && rest.indexOf('/', slash + 1) < 0;
      return ends && related.get(name) instanceof Relation.Paired relation
          ? new Match(entity, port, new Target.Linked(id, relation, other), linked(name))
          : null;
    }

    private String linked(String name) {
      return one + "/" + name + "/{other}";
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
