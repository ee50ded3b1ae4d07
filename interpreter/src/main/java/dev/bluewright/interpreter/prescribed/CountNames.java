package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.rule.Naming;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The count that a name in a sample speaks of: {@code jars_count} is {@code jarCount}. */
final class CountNames {
  private static final Set<String> SMALL =
      Set.of("count", "number", "of", "total", "with", "num", "amount", "the");

  private static final Set<String> COUNTING = Set.of("count", "number", "total", "num");

  private CountNames() {}

  /** The only computed count that names the same things. */
  static Optional<String> find(EntityModel entity, String name) {
    var things = things(name);
    var counts =
        entity.fields().stream()
            .filter(CountNames::isCount)
            .map(FieldModel::name)
            .filter(field -> things(field).equals(things))
            .toList();
    return things.isEmpty() || counts.size() != 1 || !tellsOfCount(name)
        ? Optional.empty()
        : Optional.of(counts.getFirst());
  }

  private static boolean tellsOfCount(String name) {
    return Naming.split(name, false).stream().anyMatch(COUNTING::contains);
  }

  private static boolean isCount(FieldModel field) {
    return field.source() instanceof FieldSource.Computed(var expression)
        && expression.startsWith("count(");
  }

  private static Set<String> things(String name) {
    return Naming.split(name, false).stream()
        .filter(word -> !SMALL.contains(word))
        .map(Nouns::singular)
        .collect(Collectors.toUnmodifiableSet());
  }
}
