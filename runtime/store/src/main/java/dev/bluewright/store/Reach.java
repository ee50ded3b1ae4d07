package dev.bluewright.store;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which rows of an entity an operation of a viewer takes in.
 *
 * <p>Thread safety: immutable.
 *
 * @param all whether it is every row
 * @param ways else those from which one of these ways leads to the viewer
 * @param fenced whether only those of the viewer's tenant
 */
public record Reach(boolean all, List<Way> ways, boolean fenced) {
  /** No row. */
  public static final Reach NONE = new Reach(false, List.of(), false);

  /** The rows that the viewer owns. */
  public static final Reach OWN = new Reach(false, List.of(Way.OWNER), false);

  /** Every row. */
  public static final Reach ALL = new Reach(true, List.of(), false);

  public Reach {
    ways = all ? List.of() : List.copyOf(ways);
  }

  /** The rows from which a way leads to the viewer. */
  static Reach by(Way way) {
    return new Reach(false, List.of(way), false);
  }

  /** Of these rows, those of the viewer's tenant. */
  Reach withinTenant() {
    return none() ? NONE : new Reach(all, ways, true);
  }

  /** Whether it is every row there is. */
  public boolean whole() {
    return all && !fenced;
  }

  /** Whether it is no row at all. */
  public boolean none() {
    return !all && ways.isEmpty();
  }

  Reach or(Reach other) {
    if (all || other.none()) {
      return this;
    }
    if (other.all || none()) {
      return other;
    }
    var both = new LinkedHashSet<>(ways);
    both.addAll(other.ways);
    return new Reach(false, List.copyOf(both), false);
  }
}
