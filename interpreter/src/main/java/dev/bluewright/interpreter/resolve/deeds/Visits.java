package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people come with and leave: they check in once, and check out after that. */
public final class Visits {
  private static final Set<String> BOOKED =
      Set.of("booking", "reservation", "stay", "appointment", "visit");

  private static final String IN = "checkedIn";
  private static final String OUT = "checkedOut";

  private Visits() {}

  static boolean isVisit(Noun noun) {
    return BOOKED.contains(noun.head());
  }

  /** Lets nobody check in twice, nor check out before, nor with what is cancelled. */
  public static void settle(Workspace work) {
    work.entities().stream().filter(each -> isVisit(each.noun())).forEach(Visits::settle);
  }

  private static void settle(EntityDraft visit) {
    guard(visit, "checkIn", is(IN, false, visit), uncancelled(visit));
    guard(visit, "checkOut", is(IN, true, visit), is(OUT, false, visit));
  }

  /** That it is so, or not, where that is kept. */
  private static Optional<String> is(String name, boolean so, EntityDraft visit) {
    return Optional.ofNullable(visit.fields.get(name))
        .filter(field -> field.type() instanceof FieldType.Truth)
        .map(_ -> name + " == " + so);
  }

  private static Optional<String> uncancelled(EntityDraft visit) {
    return Optional.ofNullable(visit.actions.get("cancel")).stream()
        .flatMap(cancel -> cancel.set().entrySet().stream())
        .filter(set -> isGivenAlways(visit.fields.get(set.getKey())))
        .map(set -> ActionPlacing.before(visit, set.getKey(), set.getValue()))
        .findFirst();
  }

  private static boolean isGivenAlways(@Nullable FieldModel field) {
    return field != null && !field.optional();
  }

  private static void guard(
      EntityDraft visit, String name, Optional<String> one, Optional<String> other) {
    var before = Stream.of(one, other).flatMap(Optional::stream).toList();
    visit.actions.computeIfPresent(name, (_, action) -> guarded(action, before));
  }

  private static ActionModel guarded(ActionModel action, List<String> before) {
    return action.guard().isPresent() || !action.from().isEmpty() || before.isEmpty()
        ? action
        : action.withGuard(new GuardModel(String.join(" && ", before), Optional.empty()));
  }
}
