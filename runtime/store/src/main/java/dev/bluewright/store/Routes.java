package dev.bluewright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The routes of an entity's ways, found when they are first asked for: entities may refer to each
 * other in a circle.
 *
 * <p>Thread safety: any thread may call anything here.
 */
final class Routes {
  private final Entity<?> entity;
  private final List<Way> ways;
  private volatile @Nullable Map<Way, Route> found;

  Routes(Entity<?> entity, List<Way> ways) {
    this.entity = entity;
    this.ways = ways;
  }

  private Map<Way, Route> found() {
    Map<Way, Route> known = found;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Way way : ways) {
        known.put(way, Route.of(entity, way));
      }
      found = known;
    }
    return known;
  }

  /** The route of a way that something of the entity is allowed by. */
  Route of(Way way) {
    return way.relations().isEmpty()
        ? Route.of(entity, way)
        : Objects.requireNonNull(found().get(way));
  }

  /** The routes that go on beyond the row. */
  List<Route> far() {
    if (ways.isEmpty()) {
      return List.of();
    }
    List<Route> far = new ArrayList<>();
    found().values().stream().filter(route -> !route.direct()).forEach(far::add);
    return far;
  }

  /** Whether no row tells all by itself of whom it leads to. */
  boolean goFar() {
    return !ways.isEmpty() && !far().isEmpty();
  }

  /**
   * Finds all of them.
   *
   * @throws StoreException STO-052, one leads to nobody
   */
  void verify() {
    var _ = found();
  }
}
