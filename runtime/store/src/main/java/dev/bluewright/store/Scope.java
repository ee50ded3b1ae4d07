package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of an entity an operation of a viewer takes in, as questions are compared by it.
 *
 * @param person whose own rows; null unless the reach is {@link Reach#OWN}
 */
record Scope(Reach reach, @Nullable Object person) {
  static final Scope ALL = new Scope(Reach.ALL, null);
  private static final Scope NONE = new Scope(Reach.NONE, null);

  static Scope of(Reach reach, Viewer viewer) {
    return switch (reach) {
      case ALL -> ALL;
      case OWN -> new Scope(reach, viewer.id());
      case NONE -> NONE;
    };
  }

  /** Which rows of an entity a viewer may read. */
  static Scope reading(Entity<?> entity, Viewer viewer) {
    Access access = entity.access();
    return access.open() ? ALL : of(access.reach("read", viewer), viewer);
  }

  boolean whole() {
    return reach == Reach.ALL;
  }
}
