package dev.bluewright.store;

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
  private volatile @Nullable Found found;

  /** All of them, and those that go on beyond the row. */
  private record Found(Map<Way, Route> all, List<Route> far) {}

  Routes(Entity<?> entity, List<Way> ways) {
    this.entity = entity;
    this.ways = ways;
  }

  private Found found() {
    Found known = found;
    if (known == null) {
      Map<Way, Route> all = new LinkedHashMap<>();
      for (Way way : ways) {
        all.put(way, Route.of(entity, way));
      }
      known = new Found(all, all.values().stream().filter(route -> !route.direct()).toList());
      found = known;
    }
    return known;
  }

  /** The route of a way that something of the entity is allowed by. */
  Route of(Way way) {
    return way.relations().isEmpty()
        ? Route.of(entity, way)
        : Objects.requireNonNull(found().all().get(way));
  }

  /** The routes that go on beyond the row. */
  List<Route> far() {
    return ways.isEmpty() ? List.of() : found().far();
  }

  /** Whether no row tells all by itself of whom it leads to. */
  boolean goFar() {
    return !far().isEmpty();
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
