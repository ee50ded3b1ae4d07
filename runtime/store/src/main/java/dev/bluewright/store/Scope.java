package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of an entity an operation of a viewer takes in, as questions are compared by it.
 *
 * @param person to whom the ways of the reach lead; null where it has none
 * @param tenant whose rows they are; null where the reach is not fenced
 */
record Scope(Reach reach, @Nullable Object person, @Nullable Object tenant) {
  static final Scope ALL = new Scope(Reach.ALL, null, null);
  private static final Scope NONE = new Scope(Reach.NONE, null, null);

  static Scope of(Reach reach, Viewer viewer) {
    if (reach.whole()) {
      return ALL;
    }
    return reach.none()
        ? NONE
        : new Scope(
            reach, reach.all() ? null : viewer.id(), reach.fenced() ? viewer.tenant() : null);
  }

  /** Which rows of an entity a viewer may read. */
  static Scope reading(Entity<?> entity, Viewer viewer) {
    return of(entity.access().reach("read", viewer), viewer);
  }

  /** The same for somebody else. */
  Scope of(@Nullable Object other) {
    return new Scope(reach, other, tenant);
  }

  boolean whole() {
    return reach.whole();
  }
}
