package dev.bluewright.interpreter.resolve.finding;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.ApartPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The moments that records are asked for by, where the words name a time and no value. */
public final class AskedMoment {
  /** Of which every list knows words for spans. */
  private static final Set<String> SPANS = Set.of("day", "week", "month", "year");

  private static final Set<String> DATES = Set.of("date", "date range", "period", "time period");

  private AskedMoment() {}

  /** The names of the fields; none where the words name a value, or where there is no moment. */
  public static List<String> of(EntityDraft entity, Noun noun) {
    if (entity.field(noun).isPresent()) {
      return List.of();
    }
    return SPANS.contains(noun.text())
        ? List.of(start(entity).map(FieldModel::name).orElse("createdAt"))
        : DATES.contains(noun.text()) ? range(entity) : List.of();
  }

  private static Optional<FieldModel> start(EntityDraft entity) {
    return MomentFields.of(entity, Noun.of("start"));
  }

  /** From when to when it is, or when it begins. */
  private static List<String> range(EntityDraft entity) {
    return ApartPlacing.when(entity)
        .filter(when -> when.day().isEmpty())
        .map(when -> List.of(when.from().name(), when.to().name()))
        .or(() -> start(entity).filter(FieldModel::isGiven).map(field -> List.of(field.name())))
        .orElse(List.of());
  }
}
