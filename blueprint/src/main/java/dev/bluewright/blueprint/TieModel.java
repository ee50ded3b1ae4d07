package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What makes two records of an entity a pair, whichever of them it began with: friends are a pair
 * through a request that was accepted.
 *
 * <p>Each of the entity's records belongs to two of the target, of which no other of them holds the
 * same two. Nobody writes such pairs: they follow from those records.
 *
 * @param through name of the entity
 * @param when the values that its fields must have; a record makes a pair whatever it holds where
 *     none is named
 */
public record TieModel(String through, Map<String, List<String>> when) {
  public TieModel {
    requireNonNull(through, "through");
    when = Ordered.copyOfLists(when);
  }

  /** The relations of the entity that lead to the two; anything but two where it is none. */
  public static List<RelationModel> ends(EntityModel through, String target) {
    return through.relations().stream()
        .filter(each -> each.kind() == RelationModel.Kind.BELONGS_TO)
        .filter(each -> each.target().equals(target))
        .toList();
  }
}
