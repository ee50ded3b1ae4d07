package dev.bluewright.interpreter.resolve.finding;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists of those that may be had, or are in use: told by how many are left, or by a value that says
 * so.
 *
 * <p>What may be had at one time and not at another, such as a room that is booked, no value tells.
 */
final class PickedState {
  private static final Set<String> LEFT =
      Set.of("stock", "quantity", "availableQuantity", "stockQuantity", "quantityInStock");

  /** What an action has done with those that may not be had. */
  private static final List<String> TAKEN = List.of("borrowed", "rented", "lent", "checkedOut");

  private static final Set<String> FOR_A_TIME =
      Set.of(
          "booking",
          "reservation",
          "rental",
          "appointment",
          "loan",
          "stay",
          "visit",
          "session",
          "hire",
          "lease");

  private PickedState() {}

  static void pick(Fact.Picked fact, EntityDraft entity, Workspace work) {
    if (isTakenForATime(entity, work)) {
      return;
    }
    var left = left(entity).filter(_ -> fact.state().equals("available"));
    if (left.isPresent()) {
      place(fact, entity, left.get().name(), "?" + left.get().name() + "[gt]=0", work);
      return;
    }
    var taken = TAKEN.stream().flatMap(each -> truth(entity, each).stream()).findFirst();
    if (taken.isPresent() && fact.state().equals("available")) {
      place(fact, entity, taken.get(), "?" + taken.get() + "=false", work);
      return;
    }
    var name = fact.state();
    var first = name.equals("available") || name.equals("active");
    entity.put(FieldModel.defaulted(name, new FieldType.Truth(), Boolean.toString(first)));
    work.assume(
        entity.name() + "." + name,
        "a value of true or false, at first " + first,
        "no other value tells which of them are \"" + name + "\"");
    place(fact, entity, name, "?" + name + "=true", work);
  }

  /** "Open": those that no action has closed. */
  static void open(Fact.Picked fact, EntityDraft entity, Workspace work) {
    truth(entity, "closed")
        .ifPresent(name -> place(fact, entity, name, "?" + name + "=false", work));
  }

  /** "Unpaid": those of which a value says that it is not done; all of them at first. */
  static void undone(Fact.Picked fact, EntityDraft entity, Workspace work) {
    var done = fact.state().substring(2);
    var status = ActionPlacing.enumerated(entity, done);
    if (status.isPresent()) {
      var field = status.get().keySet().iterator().next();
      place(fact, entity, field, "?" + field + "[ne]=" + status.get().get(field), work);
      return;
    }
    if (truth(entity, done).isEmpty()) {
      entity.put(FieldModel.defaulted(done, new FieldType.Truth(), "false"));
      work.assume(
          entity.name() + "." + done,
          "a value of true or false, at first false",
          "the text asks for those that are \"" + fact.state() + "\"");
    }
    place(fact, entity, done, "?" + done + "=false", work);
  }

  private static Optional<String> truth(EntityDraft entity, String name) {
    return Optional.ofNullable(entity.fields.get(name))
        .filter(field -> field.type() instanceof FieldType.Truth)
        .map(FieldModel::name);
  }

  private static Optional<FieldModel> left(EntityDraft entity) {
    return entity.fields.values().stream()
        .filter(field -> field.type() instanceof FieldType.Whole && LEFT.contains(field.name()))
        .findFirst();
  }

  /** Whether something with a beginning and an end belongs to it, such as a booking of a room. */
  private static boolean isTakenForATime(EntityDraft entity, Workspace work) {
    return work.entities().stream()
        .filter(other -> FOR_A_TIME.contains(other.noun().head()))
        .flatMap(other -> other.relations.values().stream())
        .anyMatch(relation -> relation.target().equals(entity.name()));
  }

  private static void place(
      Fact.Picked fact, EntityDraft entity, String about, String filter, Workspace work) {
    work.assume(entity.name() + "." + about, filter, "\"" + fact.state() + "\" is asked for so");
    work.placed(fact, List.of(entity.name() + ".list", entity.name() + "." + about));
  }
}
