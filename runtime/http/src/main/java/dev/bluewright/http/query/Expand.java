package dev.bluewright.http.query;

import dev.bluewright.store.Relation;
import java.util.List;

/**
 * A relation whose target is shown within each row.
 *
 * @param within relations of the target that are shown within it
 */
public record Expand(Relation relation, List<Expand> within) {
  /** Copies the list. */
  public Expand {
    within = List.copyOf(within);
  }
}
