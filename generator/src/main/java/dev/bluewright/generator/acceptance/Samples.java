package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which columns a sample of an entity gives, and whether there can be one. */
final class Samples {
  private Samples() {}

  /**
   * What a sample gives: every field but those of a pattern or for some alone, and the references
   * that it needs.
   */
  static List<ColumnPlan> given(EntityPlan entity) {
    return entity.writable().stream()
        .filter(column -> isGiven(column) || Leads.isEnd(entity, column))
        .filter(column -> column.writers().isEmpty() || column.mustBeGiven())
        .toList();
  }

  private static boolean isGiven(ColumnPlan column) {
    return switch (column.origin()) {
      case Origin.Reference(_, _) -> !column.optional();
      case Origin.Field(), Origin.Moved(_) -> column.rules().pattern().isEmpty();
      case Origin.Id(), Origin.OfTrait(), Origin.Reported() -> false;
      case Origin.Computed(_), Origin.Generated(_), Origin.Withheld() -> false;
    };
  }

  /**
   * Whether a sample can be made: one is formed, and somebody may create it, whom tests can make.
   */
  static boolean exist(Cast cast, EntityPlan entity) {
    return cast.findCreator(entity).isPresent();
  }

  /**
   * Whether a sample is formed: no value that must match a pattern, no circle of references, no
   * check that is more than a sample can be known to keep to, and not one alone for each person.
   */
  static boolean areFormed(SystemPlan system, EntityPlan entity) {
    return areFormed(system, entity, new HashSet<>());
  }

  private static boolean areFormed(SystemPlan system, EntityPlan entity, Set<String> path) {
    if (!path.add(entity.name())) {
      return false;
    }
    if (CheckedSamples.of(entity).isEmpty()
        || isOneForEachPerson(entity)
        || !Admitted.is(system, entity)) {
      return false;
    }
    for (var column : entity.writable()) {
      if (column.mustBeGiven() && column.rules().pattern().isPresent()) {
        return false;
      }
      if (!column.optional()
          && column.origin() instanceof Origin.Reference(_, var target)
          && !areFormed(system, system.entity(target.name()), path)) {
        return false;
      }
    }
    path.remove(entity.name());
    return true;
  }

  /** Whether whoever has created one cannot create another. */
  private static boolean isOneForEachPerson(EntityPlan entity) {
    return entity.findOwner().filter(ColumnPlan::unique).isPresent()
        || entity.uniqueTogether().stream()
            .filter(columns -> columns.stream().anyMatch(ColumnPlan::owner))
            .anyMatch(columns -> columns.stream().noneMatch(Samples::differs));
  }

  private static boolean differs(ColumnPlan column) {
    return isGiven(column)
        && (column.origin() instanceof Origin.Reference
            || SampleValues.of(column).contains("number"));
  }
}
