package dev.bluewright.generator.openapi;

import dev.bluewright.generator.plan.EntityPlan;
import java.util.Optional;

/** How many records of an entity stand on a page. */
final class ListParameters {
  /** The parameter of entities that say nothing about it. */
  static final String USUAL_LIMIT = "- {$ref: '#/components/parameters/Limit'}";

  private static final int MOST = 100;
  private static final int SIZE = 20;

  private ListParameters() {}

  /** The parameter of an entity that says it. */
  static Optional<String> findLimit(EntityPlan entity) {
    var listing = entity.model().listing();
    return listing.pageSize().isEmpty() && listing.most().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "- {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: %d, default: %d}}"
                .formatted(most(entity), size(entity)));
  }

  /** Most records that a caller may ask for. */
  static int most(EntityPlan entity) {
    return entity.model().listing().most().orElse(MOST);
  }

  /** Records on a page unless the caller says otherwise. */
  static int size(EntityPlan entity) {
    return entity.model().listing().pageSize().orElse(Math.min(SIZE, most(entity)));
  }
}
