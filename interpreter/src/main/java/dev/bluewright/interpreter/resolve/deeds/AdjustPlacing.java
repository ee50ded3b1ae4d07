package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.values.Limits;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions that take an amount from a value, or add it. */
public final class AdjustPlacing {
  private AdjustPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void adjust(DeedFact.Adjusts fact, Workspace work) {
    if (isTaken(fact, work)) {
      return;
    }
    var found = work.find(fact.noun()).or(() -> unnamed(fact, work));
    var field = found.flatMap(entity -> held(entity, fact.field(), work));
    if (field.isEmpty() || field.get().source() instanceof FieldSource.Moved) {
      return;
    }
    var entity = found.get();
    var name = Noun.said(fact.verb()).camelCase();
    if (entity.actions.containsKey(name) || entity.fields.containsKey(name)) {
      return;
    }
    entity.put(Limits.atLeastNothing(field.get()));
    var action = action(name, field.get(), fact.adds());
    entity.actions.put(name, action);
    work.assume(
        entity.name() + "." + name,
        "takes " + action.takes().getFirst().name(),
        "the text does not say how many");
    work.placed(
        fact, List.of(entity.name() + "." + name, entity.name() + "." + field.get().name()));
  }

  /** Records take it already, so that no action does. */
  private static boolean isTaken(DeedFact.Adjusts fact, Workspace work) {
    return work.places().keySet().stream()
        .anyMatch(each -> each instanceof BoundFact.Taken && each.span().overlaps(fact.span()));
  }

  static Optional<FieldModel> held(EntityDraft entity, Noun noun, Workspace work) {
    return entity
        .field(noun)
        .or(
            () ->
                Optional.of(noun)
                    .filter(_ -> work.entities().stream().noneMatch(e -> e.field(noun).isPresent()))
                    .filter(each -> work.lexicon().fieldTypes().isFieldName(each))
                    .map(each -> work.fields().of(entity, each, false)))
        .filter(field -> isCounted(field.type()) && field.isGiven());
  }

  private static boolean isCounted(FieldType type) {
    return type instanceof FieldType.Whole || type instanceof FieldType.Money;
  }

  /** Where the text does not say of what. */
  private static Optional<EntityDraft> unnamed(DeedFact.Adjusts fact, Workspace work) {
    return fact.noun().equals(fact.field()) ? onlyOneWith(fact.field(), work) : Optional.empty();
  }

  /** The kind that has such a value, where no other has. */
  static Optional<EntityDraft> onlyOneWith(Noun field, Workspace work) {
    var all =
        work.entities().stream()
            .filter(each -> each.fields.containsKey(field.camelCase()))
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static ActionModel action(String name, FieldModel moved, boolean adds) {
    var field = moved.name();
    var input = input(moved);
    var taken = input.name();
    var guard =
        adds
            ? Optional.<GuardModel>empty()
            : Optional.of(
                new GuardModel(
                    field + " >= " + taken, Optional.of("There is not enough " + field + ".")));
    return new ActionModel(
        name,
        List.of(new InputModel.Value(input)),
        Map.of(),
        guard,
        Map.of(field, field + (adds ? " + " : " - ") + taken));
  }

  /** By how much: at least one, or the least amount of money. */
  static FieldModel input(FieldModel moved) {
    var money = moved.type() instanceof FieldType.Money;
    var name = money || moved.name().equals("quantity") ? "amount" : "quantity";
    var least = money ? new BigDecimal("0.01") : BigDecimal.ONE;
    return FieldModel.required(name, moved.type())
        .withRules(FieldRules.NONE.withRange(Optional.of(least), Optional.empty()));
  }
}
