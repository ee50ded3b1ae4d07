package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.interpreter.fact.Noun;
import java.util.List;
import java.util.Optional;

/** The field that a name in a path or in JSON speaks of. */
final class FieldNames {
  private FieldNames() {}

  /** The field of that name, or the only one that the name ends in: code of shortCode. */
  static Optional<String> find(EntityModel entity, String name) {
    var stored = stored(entity);
    if (stored.contains(name)) {
      return Optional.of(name);
    }
    var ends = stored.stream().filter(field -> name.endsWith(Noun.capitalized(field))).toList();
    return ends.size() == 1 ? Optional.of(ends.getFirst()) : Optional.empty();
  }

  /** The only given field of that name, or that ends in it: dailyFee of fee. */
  static Optional<String> findPart(EntityModel entity, String name) {
    var given = entity.fields().stream().filter(FieldModel::isGiven).map(FieldModel::name).toList();
    var ends = given.stream().filter(field -> field.endsWith(Noun.capitalized(name))).toList();
    return given.contains(name)
        ? Optional.of(name)
        : ends.stream().findFirst().filter(_ -> ends.size() == 1);
  }

  /** The given field of that name. */
  static Optional<String> findExactly(EntityModel entity, String name) {
    return entity.findField(name).filter(FieldModel::isGiven).map(FieldModel::name);
  }

  /** The field of that name, made or given. */
  static Optional<String> findStored(EntityModel entity, String name) {
    return stored(entity).stream().filter(name::equals).findFirst();
  }

  private static List<String> stored(EntityModel entity) {
    return entity.fields().stream()
        .filter(field -> !(field.source() instanceof FieldSource.Computed))
        .map(FieldModel::name)
        .toList();
  }
}
