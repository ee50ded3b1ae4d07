package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.List;
import java.util.Optional;

/**
 * The query parameters that choose records whose time nothing takes up: {@code bookings[none]},
 * where no two bookings of one record overlap.
 */
final class VacancyParameters {
  private VacancyParameters() {}

  static List<String> of(SystemPlan system, EntityPlan entity) {
    return entity.collections().stream()
        .flatMap(collection -> of(system, collection).stream())
        .toList();
  }

  private static Optional<String> of(SystemPlan system, CollectionPlan collection) {
    return inverse(collection)
        .flatMap(
            inverse -> {
              var by = system.entity(collection.target().name()).model();
              return by.noOverlap().stream()
                  .filter(span -> span.of().contains(inverse))
                  .filter(span -> span.of().size() == 1 || isOfDay(by, span))
                  .findFirst()
                  .map(span -> line(collection, by, span));
            });
  }

  private static Optional<String> inverse(CollectionPlan collection) {
    return switch (collection.way()) {
      case Way.Many(var inverse, _) -> Optional.of(inverse);
      case Way.One(var inverse) -> Optional.of(inverse);
      case Way.Pairs _, Way.Tied _, Way.PairedBy _ -> Optional.empty();
    };
  }

  /** Whether its two times are those of a day that the record has. */
  private static boolean isOfDay(EntityModel by, SpanModel span) {
    return isTime(by, span)
        && span.of().size() == 2
        && span.of().stream()
            .flatMap(name -> by.findField(name).stream())
            .anyMatch(field -> field.type() instanceof FieldType.Date);
  }

  private static boolean isTime(EntityModel by, SpanModel span) {
    return by.findField(span.from())
        .filter(field -> field.type() instanceof FieldType.Time)
        .isPresent();
  }

  private static String line(CollectionPlan collection, EntityModel by, SpanModel span) {
    var says =
        "Those of which none of the %s falls in a time, such as %s"
            .formatted(collection.name(), example(by, span));
    return "- {name: "
        + Yaml.text(collection.name() + "[none]")
        + ", in: query, schema: {type: string}, description: "
        + Yaml.text(says)
        + "}";
  }

  private static String example(EntityModel by, SpanModel span) {
    if (isTime(by, span)) {
      return "2026-05-01T10:00:00/12:00:00";
    }
    var days =
        by.findField(span.from())
            .filter(field -> field.type() instanceof FieldType.Date)
            .isPresent();
    return days ? "2026-05-01/2026-05-04" : "2026-05-01T10:00:00Z/2026-05-01T12:00:00Z";
  }
}
