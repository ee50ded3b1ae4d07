package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.interpreter.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * "View the available boats", where no two bookings of a boat overlap: those that no booking holds
 * at this moment.
 */
final class FreeNow {
  private static final Set<String> FREE = Set.of("available", "free", "vacant", "unoccupied");
  private static final String AVAILABLE = "available";

  private static final Set<String> NAMES =
      Set.of(AVAILABLE, "isAvailable", "availability", "availabilityStatus");

  private FreeNow() {}

  /** Gives what is asked for so its place, where records that do not overlap tell it. */
  static void settle(List<Heard> heard, Workspace work) {
    heard.stream()
        .flatMap(each -> each.all(Fact.Picked.class))
        .filter(fact -> FREE.contains(fact.state()) && !work.places().containsKey(fact))
        .forEach(fact -> settle(fact, work));
  }

  private static void settle(Fact.Picked fact, Workspace work) {
    work.find(fact.noun())
        .filter(thing -> isTold(thing, work))
        .ifPresent(
            thing ->
                work.placed(
                    fact, List.of(thing.name() + ".list", thing.name() + "." + named(thing))));
  }

  /** What the text calls it: "availability status". */
  private static String named(EntityDraft thing) {
    return thing.fields.keySet().stream().filter(NAMES::contains).findFirst().orElse(AVAILABLE);
  }

  /** Whether its records tell it, or a kind of others that hold it one at a time. */
  private static boolean isTold(EntityDraft thing, Workspace work) {
    if (isHeld(thing, work)) {
      return true;
    }
    var known = Optional.ofNullable(thing.fields.get(AVAILABLE));
    if (known.isPresent()) {
      return known.get().type() instanceof FieldType.Truth;
    }
    for (var by : work.entities()) {
      for (var span : by.noOverlap) {
        var holds = holds(by, span, thing);
        if (holds.isPresent()) {
          var relation = RelationPlacing.toMany(thing, by, work);
          var count = "count(%s, %s) == 0".formatted(relation, holds.get());
          thing.put(
              FieldModel.required(AVAILABLE, new FieldType.Truth())
                  .withSource(new FieldSource.Computed(count)));
          work.assume(
              thing.name() + "." + AVAILABLE,
              "now",
              "no %s of it is going on".formatted(by.noun().text()));
          return true;
        }
      }
    }
    return false;
  }

  /** What says of each whether it is free, where that is kept and one of yes and no. */
  static Optional<FieldModel> kept(EntityDraft thing) {
    return Optional.ofNullable(thing.fields.get(named(thing)))
        .filter(field -> field.type() instanceof FieldType.Truth)
        .filter(field -> !(field.source() instanceof FieldSource.Computed));
  }

  /** Nobody has it now, where one at a time does. */
  static Optional<String> unheld(EntityDraft thing) {
    return Optional.ofNullable(thing.rules.get("heldOnce"))
        .map(once -> once.expression().replaceFirst(" <= 1$", " == 0"));
  }

  /** "Borrow books": those that nobody has, where the value that says so is one of yes and no. */
  private static boolean isHeld(EntityDraft thing, Workspace work) {
    var none = unheld(thing);
    var name = named(thing);
    var known = thing.fields.get(name);
    if (none.isEmpty() || (known != null && !(known.type() instanceof FieldType.Truth))) {
      return false;
    }
    thing.put(
        FieldModel.required(name, new FieldType.Truth())
            .withSource(new FieldSource.Computed(none.get())));
    work.assume(thing.name() + "." + name, "now", "nobody has it");
    return true;
  }

  /** Of which records it holds that they keep others away now; none where they are of others. */
  private static Optional<String> holds(EntityDraft by, SpanModel span, EntityDraft thing) {
    var from = by.fields.get(span.from());
    var to = by.fields.get(span.to());
    var isOfThing =
        span.of().size() == 1
            && by.toOne()
                .filter(relation -> relation.name().equals(span.of().getFirst()))
                .anyMatch(relation -> relation.target().equals(thing.name()));
    return isOfThing && from != null && to != null
        ? MomentFields.now(from).map(now -> running(from, to, now, by))
        : Optional.empty();
  }

  private static String running(FieldModel from, FieldModel to, String now, EntityDraft by) {
    var conditions = new ArrayList<String>();
    conditions.add(from.name() + " <= " + now);
    var ends = to.name() + " > " + now;
    conditions.add(to.optional() ? "(%s == null || %s)".formatted(to.name(), ends) : ends);
    conditions.addAll(Counting.of(by));
    return String.join(" && ", conditions);
  }
}
