package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.limits.Taking;
import dev.bluewright.interpreter.resolve.values.ValuePlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** "Check out" and "return", "book" and "release": one state that begins and ends, and not two. */
public final class GivenBack {
  private static final Set<String> GIVING = Set.of("return", "release", "give back");
  private static final Set<String> TAKING =
      Set.of("borrow", "lend", "check out", "rent", "hire", "issue", "loan");
  private static final List<String> FREE = List.of("available", "free", "vacant");
  private static final Set<String> TAKEN =
      Set.of(
          "borrowed",
          "lent",
          "checkedOut",
          "rented",
          "hired",
          "issued",
          "loaned",
          "booked",
          "reserved",
          "occupied");

  private GivenBack() {}

  /** What a deed sets of what is taken by one and given back, where that is kept already. */
  static Optional<Map<String, String>> of(Fact.Transition fact, EntityDraft entity) {
    if (isGiving(fact.verb())) {
      return free(entity).or(() -> taken(entity).map(field -> Map.of(field.name(), "false")));
    }
    var arrives = entity.actions.containsKey("checkIn");
    return TAKING.contains(fact.verb()) && !arrives
        ? other(entity).or(() -> taken(entity).map(field -> begun(field, entity)))
        : Optional.empty();
  }

  /** Of what there are several, one less is in stock once it is taken, and one more again. */
  public static void settle(Workspace work) {
    for (var entity : work.entities()) {
      var stock = stock(entity);
      var taken = taken(entity).map(FieldModel::name);
      if (stock.isPresent() && taken.isPresent() && isBoth(entity, taken.get())) {
        entity.actions.replaceAll((_, each) -> counted(each, taken.get(), stock.get(), entity));
      }
    }
  }

  /** One is left, or it is taken by nobody, where it is taken and given back. */
  static Optional<String> untaken(EntityDraft entity) {
    return taken(entity)
        .map(FieldModel::name)
        .filter(taken -> isBoth(entity, taken))
        .map(taken -> stock(entity).map(stock -> stock + " > 0").orElse(taken + " == false"));
  }

  private static Optional<String> stock(EntityDraft entity) {
    return entity.fields.values().stream()
        .filter(Taking::isStock)
        .map(FieldModel::name)
        .findFirst();
  }

  private static boolean isBoth(EntityDraft entity, String taken) {
    return Stream.of("true", "false")
        .allMatch(
            value ->
                entity.actions.values().stream()
                    .anyMatch(each -> value.equals(each.set().get(taken))));
  }

  /** Once it counts, whether one is taken keeps nobody else from another. */
  private static ActionModel counted(
      ActionModel action, String taken, String stock, EntityDraft entity) {
    var value = action.set().get(taken);
    if (value == null) {
      return action;
    }
    var takes = value.equals("true");
    var set = new LinkedHashMap<>(action.set());
    set.put(stock, stock + (takes ? " - 1" : " + 1"));
    var once = ActionPlacing.before(entity, taken, value);
    var told = action.guard().flatMap(guard -> Guards.without(once, guard));
    var some = new GuardModel(stock + " > 0", Optional.empty());
    var guard = takes ? Optional.of(Guards.and(told, some)) : told;
    return new ActionModel(action.name(), action.takes(), action.from(), guard, set);
  }

  static boolean isGiving(String verb) {
    return GIVING.contains(verb);
  }

  /** What is set where a status tells that nobody has it. */
  static Optional<Map<String, String>> free(EntityDraft entity) {
    return FREE.stream()
        .flatMap(state -> ActionPlacing.enumerated(entity, state).stream())
        .findFirst();
  }

  /** Of two states of which one says that it is free: the other one. */
  private static Optional<Map<String, String>> other(EntityDraft entity) {
    for (var field : entity.fields.values()) {
      if (field.type() instanceof FieldType.Enumeration(var values) && values.size() == 2) {
        var busy = values.stream().filter(value -> !FREE.contains(value)).toList();
        if (busy.size() == 1) {
          return Optional.of(Map.of(field.name(), busy.getFirst()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<FieldModel> taken(EntityDraft entity) {
    return entity.fields.values().stream()
        .filter(field -> field.type() instanceof FieldType.Truth && TAKEN.contains(field.name()))
        .findFirst();
  }

  /** Nothing is taken from the start. */
  private static Map<String, String> begun(FieldModel field, EntityDraft entity) {
    entity.put(ValuePlacing.with(field, field.type(), Optional.of("false")));
    return Map.of(field.name(), "true");
  }
}
