package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.interpreter.resolve.values.ComparisonPlacing;
import java.util.Optional;
import java.util.Set;

/** When a record is, where a text only speaks of dates: its one date, or when it was made. */
final class Moments {
  /** Words for it that name no value. */
  static final Set<String> WORDS = Set.of("date", "time", "day", "datetime", "timestamp");

  private Moments() {}

  /** The field; none where a record has several. */
  static Optional<String> of(EntityModel entity) {
    var moments =
        entity.fields().stream()
            .filter(field -> ComparisonPlacing.isMoment(field.type()))
            .map(FieldModel::name)
            .toList();
    return moments.isEmpty()
        ? Optional.of("createdAt").filter(_ -> entity.has(Trait.TIMESTAMPS))
        : moments.stream().findFirst().filter(_ -> moments.size() == 1);
  }
}
