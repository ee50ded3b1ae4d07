package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.validator.heal.Healing.Sureness;
import java.util.List;
import java.util.Optional;

/** What is broken in one field. */
final class FieldHealers {
  static final List<Healer> ALL =
      List.of(
          new ModelHealer(
              Code.RANGE_EMPTY,
              "range-turned",
              Sureness.LIKELY,
              "No number is in the range; turned round, some are.",
              FieldHealers::turned),
          new ModelHealer(
              Code.RESERVED_FIELD,
              "kept-already",
              Sureness.LIKELY,
              "A trait or the system keeps the value already, under the same name.",
              FieldHealers::without));

  private FieldHealers() {}

  private static Optional<Blueprint> turned(Blueprint blueprint, Part part) {
    return part.entity(blueprint)
        .flatMap(
            entity ->
                part.field(entity)
                    .filter(field -> isEmpty(field.rules()))
                    .map(
                        field ->
                            Part.withField(
                                entity,
                                field.name(),
                                each ->
                                    each.withRules(
                                        each.rules()
                                            .withRange(each.rules().max(), each.rules().min())))))
        .map(entity -> Part.with(blueprint, entity));
  }

  private static boolean isEmpty(FieldRules rules) {
    return rules.min().isPresent()
        && rules.max().isPresent()
        && rules.min().get().compareTo(rules.max().get()) > 0;
  }

  /** A value of a system's own name goes; one that holds who owns a record is for a person. */
  private static Optional<Blueprint> without(Blueprint blueprint, Part part) {
    return part.entity(blueprint)
        .flatMap(
            entity ->
                part.field(entity)
                    .filter(field -> entity.findOwner().filter(field.name()::equals).isEmpty())
                    .map(
                        field ->
                            entity.withFields(
                                entity.fields().stream()
                                    .filter(each -> !each.equals(field))
                                    .toList())))
        .filter(entity -> !entity.fields().isEmpty())
        .map(entity -> Part.with(blueprint, entity));
  }
}
