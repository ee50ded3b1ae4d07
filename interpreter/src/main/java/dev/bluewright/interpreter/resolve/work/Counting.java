package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which records count as having taken something: not those that were cancelled or given back. */
public final class Counting {
  private static final Set<String> UNDONE =
      Set.of(
          "cancelled",
          "canceled",
          "rejected",
          "refused",
          "declined",
          "withdrawn",
          "failed",
          "void",
          "voided");
  private static final Set<String> GIVEN_BACK = Set.of("returned", "checked-in", "refunded");

  private Counting() {}

  /** What must hold of a record for it to count, each by itself. */
  public static Set<String> of(EntityDraft entity) {
    var conditions = new LinkedHashSet<String>();
    for (var field : entity.fields.values()) {
      switch (field.type()) {
        case FieldType.Enumeration(var values) ->
            values.stream()
                .filter(value -> isOver(value, entity))
                .forEach(value -> conditions.add(field.name() + " != '" + value + "'"));
        case FieldType.Truth() when isOver(field.name(), entity) ->
            conditions.add(field.name() + " == false");
        case FieldType.Date(), FieldType.DateTime() when isEnd(field, entity) ->
            conditions.add(field.name() + " == null");
        case FieldType _ -> {}
      }
    }
    conditions.addAll(entity.endings);
    return conditions;
  }

  private static boolean isOver(String value, EntityDraft entity) {
    return UNDONE.contains(value)
        || (EndedPlacing.isLending(entity.noun()) && GIVEN_BACK.contains(value));
  }

  private static boolean isEnd(FieldModel field, EntityDraft entity) {
    return field.optional()
        && EndedPlacing.isLending(entity.noun())
        && field.name().matches("returned(?:At|On|Date)|returnDate|dateReturned");
  }
}
