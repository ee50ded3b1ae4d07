package dev.bluewright.evaluator.match;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Recorder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds where a system without a document keeps records, by asking at the usual addresses.
 *
 * <p>Thread safety: safe.
 */
public final class Probed {
  private static final Set<Integer> THERE = Set.of(200, 204, 401, 403, 405);
  private static final List<String> BASES = List.of("", "/api", "/api/v1", "/v1");

  private final Recorder recorder;
  private final String base;
  private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

  /**
   * A search on a system.
   *
   * @param base the path that the text puts in front of all, if it does
   */
  public Probed(Recorder recorder, Optional<String> base) {
    this.recorder = recorder;
    this.base = base.orElse("");
  }

  Optional<Route> find(EntityModel entity, String operation) {
    return collection(entity).map(path -> route(path, operation));
  }

  private Optional<String> collection(EntityModel entity) {
    var known = found.get(entity.name());
    if (known == null) {
      known = candidates(entity).filter(this::isThere).findFirst();
      found.put(entity.name(), known);
    }
    return known;
  }

  private boolean isThere(String path) {
    return THERE.contains(recorder.send(Call.of("GET", path)).answer().status());
  }

  private java.util.stream.Stream<String> candidates(EntityModel entity) {
    var plural = Names.plural(entity.name());
    var names =
        List.of(
            Names.path(entity),
            Names.kebab(plural),
            Names.snake(plural),
            Names.camel(plural),
            Names.kebab(entity.name()));
    var bases = base.isEmpty() ? BASES : List.of(base);
    return bases.stream()
        .flatMap(each -> names.stream().distinct().map(name -> each + "/" + name))
        .distinct();
  }

  private static Route route(String path, String operation) {
    var item = path + "/{id}";
    return switch (operation) {
      case "create" -> new Route("POST", path, Optional.empty());
      case "list" -> new Route("GET", path, Optional.empty());
      case "read" -> new Route("GET", item, Optional.empty());
      case "update" -> new Route("PATCH", item, Optional.empty());
      case "replace" -> new Route("PUT", item, Optional.empty());
      case "delete" -> new Route("DELETE", item, Optional.empty());
      case "deleteAll" -> new Route("DELETE", path, Optional.empty());
      default -> new Route("POST", item + "/" + Names.kebab(operation), Optional.empty());
    };
  }
}
