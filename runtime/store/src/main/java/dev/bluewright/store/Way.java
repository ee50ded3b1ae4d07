package dev.bluewright.store;

import java.util.List;

/**
 * The relations that lead from a row to people: each but the last to one row, the last to one
 * person or, by pairs, to several. Without any it leads to the owner.
 *
 * <p>Thread safety: immutable.
 */
public record Way(List<String> relations) {
  /** Most relations of a way. */
  static final int LONGEST = 3;

  static final Way OWNER = new Way(List.of());

  public Way {
    relations = List.copyOf(relations);
  }

  /** A way by the names of its relations, with dots between them. */
  static Way of(String path) {
    return new Way(List.of(path.split("\\.", -1)));
  }

  @Override
  public String toString() {
    return relations.isEmpty() ? "its owner" : String.join(".", relations);
  }
}
