package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.resolve.deeds.StatePlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * "Room availability", where the status of a room is available or taken, and "the state of an
 * order" beside its status: one value with two names.
 */
public final class SaidByStatus {
  private static final String STATUS = "status";
  private static final String AVAILABLE = "available";

  private SaidByStatus() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    work.entities().forEach(each -> settle(each, work));
  }

  private static void settle(EntityDraft entity, Workspace work) {
    for (var field : List.copyOf(entity.fields.values())) {
      teller(field, entity)
          .filter(_ -> !isSet(field, entity))
          .ifPresent(
              teller -> {
                entity.fields.remove(field.name());
                work.moved(entity.name() + "." + field.name(), entity.name() + "." + teller.name());
              });
    }
  }

  /** The field that tells the same. */
  private static Optional<FieldModel> teller(FieldModel field, EntityDraft entity) {
    return switch (field.name()) {
      case "availability", "available", "isAvailable" ->
          Optional.of(field)
              .filter(each -> each.type() instanceof FieldType.Truth)
              .flatMap(_ -> StatePlacing.holding(entity, List.of(AVAILABLE)));
      case "state", "currentState", "currentStatus" ->
          Optional.ofNullable(entity.fields.get(STATUS))
              .filter(_ -> field.type() instanceof FieldType.Text)
              .filter(status -> status.type() instanceof FieldType.Enumeration);
      case String _ -> Optional.empty();
    };
  }

  private static boolean isSet(FieldModel field, EntityDraft entity) {
    return entity.actions.values().stream().anyMatch(each -> each.set().containsKey(field.name()));
  }
}
