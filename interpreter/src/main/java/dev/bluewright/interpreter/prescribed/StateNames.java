package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a part of a path calls records by the state that they are in: "free", "unpaid".
 *
 * @param entity whose records they are
 */
record StateNames(EntityModel entity) {
  private static final List<String> NEGATIONS = List.of("un", "not", "in", "non");

  /** The query that finds them; none where several values are called so, or none is. */
  Optional<String> query(String name) {
    var plain = plain(name);
    var found =
        entity.fields().stream()
            .filter(field -> !(field.source() instanceof FieldSource.Computed))
            .flatMap(field -> query(field, plain))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Stream<String> query(FieldModel field, String name) {
    return switch (field.type()) {
      case FieldType.Enumeration(var values) ->
          values.stream()
              .filter(value -> plain(value).equals(name) && !value.contains(" "))
              .map(value -> field.name() + "=" + value);
      case FieldType.Truth _ ->
          truth(plain(field.name()).replaceFirst("^is", ""), name)
              .map(truth -> field.name() + "=" + truth)
              .stream();
      case FieldType _ -> Stream.empty();
    };
  }

  private static Optional<Boolean> truth(String field, String name) {
    return field.equals(name)
        ? Optional.of(true)
        : NEGATIONS.stream().filter(each -> name.equals(each + field)).findFirst().map(_ -> false);
  }

  private static String plain(String name) {
    return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
  }
}
