package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.interpreter.fact.Noun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people come with and leave: they check in once, and check out after that. */
final class Visits {
  private static final Set<String> BOOKED =
      Set.of("booking", "reservation", "stay", "appointment", "visit");

  private static final String IN = "checkedIn";
  private static final String OUT = "checkedOut";

  private Visits() {}

  static boolean isVisit(Noun noun) {
    return BOOKED.contains(noun.head());
  }

  /** Lets nobody check in twice, nor check out before, nor with what is cancelled. */
  static void settle(Workspace work) {
    work.entities().stream().filter(each -> isVisit(each.noun())).forEach(Visits::settle);
  }

  private static void settle(EntityDraft visit) {
    var before = new ArrayList<String>();
    if (isTruth(IN, visit)) {
      before.add(IN + " == false");
    }
    uncancelled(visit).ifPresent(before::add);
    guard(visit, "checkIn", before);
    before.clear();
    if (isTruth(IN, visit)) {
      before.add(IN + " == true");
    }
    if (isTruth(OUT, visit)) {
      before.add(OUT + " == false");
    }
    guard(visit, "checkOut", before);
  }

  private static boolean isTruth(String name, EntityDraft visit) {
    var field = visit.fields.get(name);
    return field != null && field.type() instanceof FieldType.Truth;
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

  private static void guard(EntityDraft visit, String name, List<String> before) {
    visit.actions.computeIfPresent(name, (_, action) -> guarded(action, before));
  }

  private static ActionModel guarded(ActionModel action, List<String> before) {
    return action.guard().isPresent() || !action.from().isEmpty() || before.isEmpty()
        ? action
        : action.withGuard(new GuardModel(String.join(" && ", before), Optional.empty()));
  }
}
