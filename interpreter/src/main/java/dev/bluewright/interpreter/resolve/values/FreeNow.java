package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.TakenUp;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * "View the available boats", where no two bookings of a boat overlap: those that no booking holds
 * at this moment.
 */
public final class FreeNow {
  private static final Set<String> FREE = Set.of("available", "free", "vacant", "unoccupied");
  private static final String AVAILABLE = "available";

  private static final Set<String> NAMES =
      Set.of(AVAILABLE, "isAvailable", "availability", "availabilityStatus");

  private FreeNow() {}

  /** Gives what is asked for so its place, where records that do not overlap tell it. */
  public static void settle(List<Heard> heard, Workspace work) {
    heard.stream()
        .flatMap(each -> each.all(Fact.Picked.class))
        .filter(fact -> FREE.contains(fact.state()) && !work.places().containsKey(fact))
        .forEach(fact -> settle(fact, work));
  }

  private static void settle(Fact.Picked fact, Workspace work) {
    work.find(fact.noun())
        .flatMap(
            thing ->
                told(thing, work)
                    .or(() -> LeftPlacing.of(thing, Noun.of("place"), work))
                    .map(name -> List.of(thing.name() + ".list", thing.name() + "." + name)))
        .ifPresent(where -> work.placed(fact, where));
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
    var name = named(thing);
    var known = Optional.ofNullable(thing.fields.get(name));
    if (known.isPresent() && !isOpen(known.get(), thing)) {
      return known.get().type() instanceof FieldType.Truth;
    }
    return tell(thing, work).isPresent() || known.isPresent();
  }

  /** What says that nothing takes it up now, where that has a begin and an end. */
  public static Optional<String> tell(EntityDraft thing, Workspace work) {
    var name = named(thing);
    var known = Optional.ofNullable(thing.fields.get(name));
    var count =
        unoccupied(thing, work)
            .or(() -> LeftPlacing.anyCopy(thing, work))
            .filter(_ -> known.isEmpty() || isOpen(known.get(), thing));
    count.ifPresent(
        text -> {
          thing.put(
              FieldModel.required(name, new FieldType.Truth())
                  .withSource(new FieldSource.Computed(text)));
          work.assume(thing.name() + "." + name, "now", "nothing takes it up at this moment");
        });
    return count.map(_ -> name);
  }

  /** Whether nothing that is done with a thing says whether it is to be had. */
  private static boolean isOpen(FieldModel field, EntityDraft thing) {
    return field.type() instanceof FieldType.Truth
        && !(field.source() instanceof FieldSource.Computed)
        && thing.actions.values().stream()
            .noneMatch(action -> action.set().containsKey(field.name()));
  }

  /** The value that says of a thing whether it is free now, where something can. */
  static Optional<String> told(EntityDraft thing, Workspace work) {
    return isTold(thing, work) ? Optional.of(named(thing)) : Optional.empty();
  }

  /** Nothing takes it up now, where that has a begin and an end. */
  public static Optional<String> unoccupied(EntityDraft thing, Workspace work) {
    return TakenUp.of(thing, work)
        .flatMap(
            by ->
                by.now()
                    .map(
                        now ->
                            "count(%s, %s) == 0"
                                .formatted(RelationPlacing.toMany(thing, by.by(), work), now)));
  }

  /** What says of each whether it is free, where that is kept and one of yes and no. */
  public static Optional<FieldModel> kept(EntityDraft thing) {
    return Optional.ofNullable(thing.fields.get(named(thing)))
        .filter(field -> field.type() instanceof FieldType.Truth)
        .filter(field -> !(field.source() instanceof FieldSource.Computed));
  }

  /** Nobody has it now, where one at a time does. */
  public static Optional<String> unheld(EntityDraft thing) {
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
}
