package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions that take an amount from a value, or add it. */
final class AdjustPlacing {
  private AdjustPlacing() {}

  static void adjust(Fact.Adjusts fact, Workspace work) {
    if (isTaken(fact, work)) {
      return;
    }
    var found = work.find(fact.noun());
    var field = found.flatMap(entity -> held(entity, fact.field(), work));
    if (field.isEmpty() || field.get().source() instanceof FieldSource.Moved) {
      return;
    }
    var entity = found.get();
    var name = Noun.said(fact.verb()).camelCase();
    if (entity.actions.containsKey(name) || entity.fields.containsKey(name)) {
      return;
    }
    entity.put(atLeastNothing(field.get()));
    entity.actions.put(name, action(name, field.get().name(), fact.adds()));
    work.assume(entity.name() + "." + name, "takes quantity", "the text does not say how many");
    work.placed(
        fact, List.of(entity.name() + "." + name, entity.name() + "." + field.get().name()));
  }

  /** Records take it already, so that no action does. */
  private static boolean isTaken(Fact.Adjusts fact, Workspace work) {
    return work.places().keySet().stream()
        .anyMatch(each -> each instanceof Fact.Taken && each.span().overlaps(fact.span()));
  }

  private static Optional<FieldModel> held(EntityDraft entity, Noun noun, Workspace work) {
    return entity
        .field(noun)
        .or(
            () ->
                Optional.of(noun)
                    .filter(_ -> work.entities().stream().noneMatch(e -> e.field(noun).isPresent()))
                    .filter(each -> work.lexicon().fieldTypes().isFieldName(each))
                    .map(each -> work.fields().of(entity, each, false)))
        .filter(field -> field.type() instanceof FieldType.Whole && field.isGiven());
  }

  private static FieldModel atLeastNothing(FieldModel field) {
    var rules = field.rules();
    return field.withRules(
        rules.withRange(rules.min().or(() -> Optional.of(BigDecimal.ZERO)), rules.max()));
  }

  private static ActionModel action(String name, String field, boolean adds) {
    var quantity =
        FieldModel.required("quantity", new FieldType.Whole())
            .withRules(FieldRules.NONE.withRange(Optional.of(BigDecimal.ONE), Optional.empty()));
    var taken = field.equals("quantity") ? "amount" : "quantity";
    var input = new FieldModel(taken, quantity.type(), false, Optional.empty(), quantity.rules());
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
}
