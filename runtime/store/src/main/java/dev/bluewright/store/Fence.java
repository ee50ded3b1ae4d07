package dev.bluewright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows a connection meets: those of one tenant, of nobody, or of all. What waits in a lane is
 * divided by it, so that no statement is about two tenants; see docs/adr/0051.
 *
 * <p>Thread safety: immutable.
 *
 * @param everything whether it is the service itself, which is kept from nothing
 * @param tenant else the tenant; null for whoever is of none
 */
record Fence(boolean everything, @Nullable Object tenant) {
  /** Around nothing. */
  static final Fence NONE = new Fence(true, null);

  /** Around what a viewer may meet. */
  static Fence of(Viewer viewer) {
    return viewer.service() ? NONE : new Fence(false, viewer.tenant());
  }

  /** How the policies of PostgreSQL are told of it. */
  String setting() {
    return everything ? "*" : tenant == null ? "" : tenant.toString();
  }

  /** Operations in groups for one fence each, the oldest first. */
  static <O extends StoreOperation> Map<Fence, List<O>> groups(List<O> operations) {
    Map<Fence, List<O>> groups = new LinkedHashMap<>();
    for (O each : operations) {
      groups.computeIfAbsent(of(each.viewer()), _ -> new ArrayList<>()).add(each);
    }
    return groups;
  }
}
