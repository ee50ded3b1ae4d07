package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.resolve.values.FreeNow;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "Check the availability of a kite", which is taken and given back: told by that, and kept beside
 * it by nobody.
 */
public final class ToBeHad {
  private ToBeHad() {}

  /** Computes it of what is taken or in stock, unless a body that is shown sends it. */
  public static void settle(List<Heard> heard, Workspace work) {
    for (var thing : work.entities()) {
      FreeNow.kept(thing)
          .filter(field -> !isSet(field, thing) && !isSent(field, heard))
          .ifPresent(field -> told(thing, work).ifPresent(by -> tell(field, by, thing, work)));
    }
  }

  private static void tell(FieldModel field, String by, EntityDraft thing, Workspace work) {
    thing.put(
        FieldModel.required(field.name(), new FieldType.Truth())
            .withSource(new FieldSource.Computed(by)));
    work.assume(thing.name() + "." + field.name(), "computed", "what is taken is not to be had");
  }

  private static Optional<String> told(EntityDraft thing, Workspace work) {
    return FreeNow.unheld(thing)
        .or(() -> GivenBack.untaken(thing))
        .or(() -> FreeNow.unoccupied(thing, work));
  }

  private static boolean isSet(FieldModel field, EntityDraft thing) {
    return thing.actions.values().stream()
        .anyMatch(action -> action.set().containsKey(field.name()));
  }

  private static boolean isSent(FieldModel field, List<Heard> heard) {
    return heard.stream()
        .flatMap(each -> each.all(Fact.Prescribed.class))
        .anyMatch(
            fact ->
                fact.what() instanceof Prescription.Sample(var sent, _, var json)
                    && sent
                    && json instanceof Map<?, ?> members
                    && members.containsKey(field.name()));
  }
}
