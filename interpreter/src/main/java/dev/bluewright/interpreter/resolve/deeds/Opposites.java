package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** States of which no record is in both: open and closed, approved and rejected. */
public final class Opposites {
  private static final Map<String, String> ONE_OR_OTHER =
      Map.of("open", "closed", "closed", "open");

  private static final List<List<String>> ANSWERS =
      List.of(
          List.of("accepted", "rejected"),
          List.of("accepted", "declined"),
          List.of("approved", "rejected"),
          List.of("approved", "declined"),
          List.of("approved", "denied"),
          List.of("accepted", "denied"));

  private Opposites() {}

  /** What says of a record that it is in a state: that it is not in the other one. */
  static Optional<Map<String, String>> of(String state, EntityDraft entity) {
    return Optional.ofNullable(ONE_OR_OTHER.get(state))
        .filter(other -> isTruth(other, entity) && !isTruth(state, entity))
        .map(other -> Map.of(other, "false"));
  }

  /** Of a record that comes to be one of them, the other holds no longer. */
  public static void settle(Workspace work) {
    for (var entity : work.entities()) {
      entity.actions.replaceAll((_, action) -> ending(action, entity));
    }
  }

  private static ActionModel ending(ActionModel action, EntityDraft entity) {
    var set = new LinkedHashMap<>(action.set());
    for (var two : ANSWERS) {
      end(two.getFirst(), two.getLast(), set, entity);
      end(two.getLast(), two.getFirst(), set, entity);
    }
    return new ActionModel(action.name(), action.takes(), action.from(), action.guard(), set);
  }

  private static void end(String begun, String ended, Map<String, String> set, EntityDraft entity) {
    if ("true".equals(set.get(begun)) && isTruth(begun, entity) && isTruth(ended, entity)) {
      set.putIfAbsent(ended, "false");
    }
  }

  private static boolean isTruth(String name, EntityDraft entity) {
    return entity.fields.containsKey(name)
        && entity.fields.get(name).type() instanceof FieldType.Truth;
  }
}
