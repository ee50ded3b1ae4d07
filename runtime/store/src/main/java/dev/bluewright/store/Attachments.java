package dev.bluewright.store;

import dev.bluewright.store.Relation.HasMany;
import dev.bluewright.store.Relation.ManyToMany;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written together with a row, in the same transaction. Of a row that is changed, what is
 * attached by a relation named here takes the place of what was.
 *
 * <p>Thread safety: immutable.
 *
 * @param children rows of other entities; the store fills their reference to the row
 * @param pairs ids of rows of other entities
 */
public record Attachments(Map<HasMany, List<Row>> children, Map<ManyToMany, List<Object>> pairs) {
  /** Nothing. */
  public static final Attachments NONE = new Attachments(Map.of(), Map.of());

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return children.isEmpty() && pairs.isEmpty();
  }

  /** The same, the children of which belong to who adds them. */
  Attachments ownedBy(Viewer viewer) {
    if (children.keySet().stream().noneMatch(each -> each.target().get().access().fills())) {
      return this;
    }
    Map<HasMany, List<Row>> owned = new LinkedHashMap<>();
    children.forEach(
        (relation, rows) -> {
          Access access = relation.target().get().access();
          owned.put(relation, rows.stream().map(row -> access.owned(row, viewer)).toList());
        });
    return new Attachments(owned, pairs);
  }
}
