package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of an entity an operation of a viewer takes in, as questions are compared by it.
 *
 * @param person to whom the ways of the reach lead; null where it has none
 */
record Scope(Reach reach, @Nullable Object person) {
  static final Scope ALL = new Scope(Reach.ALL, null);
  private static final Scope NONE = new Scope(Reach.NONE, null);

  static Scope of(Reach reach, Viewer viewer) {
    if (reach.all()) {
      return ALL;
    }
    return reach.none() ? NONE : new Scope(reach, viewer.id());
  }

  /** Which rows of an entity a viewer may read. */
  static Scope reading(Entity<?> entity, Viewer viewer) {
    return of(entity.access().reach("read", viewer), viewer);
  }

  boolean whole() {
    return reach.all();
  }
}
