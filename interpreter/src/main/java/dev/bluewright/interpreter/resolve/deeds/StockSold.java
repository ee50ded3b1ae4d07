package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.BoundFact.Course;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.limits.TakenPlacing;
import dev.bluewright.interpreter.resolve.limits.Taking;
import dev.bluewright.interpreter.resolve.meant.Purchases;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What buying does to what is bought: it is sold then, where it keeps whether it is, and nobody
 * buys it again; of what is kept in stock there is so much less.
 */
public final class StockSold {
  private static final String QUANTITY = "quantity";
  private static final String SOLD = "sold";
  private static final String SELL = "sell";
  private static final List<String> FOR_SALE =
      List.of("available", "for-sale", "for sale", "listed", "active", "open", "published");

  private final Workspace work;

  private StockSold(Workspace work) {
    this.work = work;
  }

  /** Looks through the model, once its facts have their places. */
  public static void settle(List<Heard> heard, Workspace work) {
    var sold = new StockSold(work);
    for (var each : heard) {
      each.all(Fact.RelationOf.class)
          .filter(fact -> !fact.many() && Purchases.isBought(fact, each))
          .forEach(sold::settle);
    }
  }

  private void settle(Fact.RelationOf fact) {
    var made = fact.from().flatMap(work::find);
    var thing = work.find(fact.to());
    if (made.isEmpty() || thing.isEmpty()) {
      return;
    }
    made.get()
        .to(thing.get())
        .findFirst()
        .ifPresent(relation -> settle(fact, made.get(), relation, thing.get()));
  }

  private void settle(
      Fact.RelationOf fact, EntityDraft made, RelationModel relation, EntityDraft thing) {
    var selling = selling(thing);
    if (selling.isPresent()) {
      var action = selling.get();
      thing.actions.put(action.name(), action);
      made.effects.add(new EffectModel.Act("create", relation.name(), action.name()));
      work.assume(
          thing.name() + "." + action.name(),
          "follows " + made.name() + ".create",
          "what somebody bought is sold");
    } else if (thing.moves.isEmpty()) {
      takes(fact, made, thing);
    }
  }

  private void takes(Fact.RelationOf fact, EntityDraft made, EntityDraft thing) {
    var taken =
        new BoundFact.Taken(
            Optional.of(made.noun()),
            Optional.of(thing.noun()),
            Optional.empty(),
            Course.TAKES,
            Optional.of("create"),
            fact.span());
    Taking.of(taken, work)
        .filter(taking -> Taking.isStock(taking.stock()) && taking.line() == made)
        .ifPresent(
            taking -> {
              if (taking.amount().isEmpty()) {
                made.put(FieldModel.defaulted(QUANTITY, new FieldType.Whole(), "1"));
                work.assume(
                    made.name() + "." + QUANTITY, "one unless said", "there are several in stock");
              }
              TakenPlacing.take(taken, work);
              work.assume(
                  thing.name() + "." + taking.stock().name(),
                  "what was given less what was bought",
                  "what somebody bought is in stock no longer");
            });
  }

  /** What brings a thing from where it is for sale to where it is sold. */
  private Optional<ActionModel> selling(EntityDraft thing) {
    var status = ActionPlacing.enumerated(thing, SOLD).flatMap(set -> fromSale(set, thing.fields));
    return status.or(() -> unsold(thing)).map(action -> called(action, thing));
  }

  private static Optional<ActionModel> fromSale(
      Map<String, String> set, Map<String, FieldModel> fields) {
    var sold = set.entrySet().iterator().next();
    return Optional.ofNullable(fields.get(sold.getKey()))
        .map(FieldModel::type)
        .filter(FieldType.Enumeration.class::isInstance)
        .map(FieldType.Enumeration.class::cast)
        .map(
            type ->
                new ActionModel(SELL, set, Map.of(sold.getKey(), before(type, sold.getValue()))));
  }

  private static List<String> before(FieldType.Enumeration type, String sold) {
    var offered = type.values().stream().filter(FOR_SALE::contains).toList();
    return offered.isEmpty()
        ? type.values().stream().filter(value -> !value.equals(sold)).toList()
        : offered;
  }

  private Optional<ActionModel> unsold(EntityDraft thing) {
    return Optional.ofNullable(thing.fields.get(SOLD))
        .filter(field -> field.type() instanceof FieldType.Truth && field.isGiven())
        .map(_ -> ActionPlacing.once(ActionModel.setting(SELL, Map.of(SOLD, "true")), thing));
  }

  /** By the name that it has already. */
  private static ActionModel called(ActionModel action, EntityDraft thing) {
    return thing.actions.values().stream()
        .filter(known -> known.set().equals(action.set()))
        .findFirst()
        .map(
            known ->
                new ActionModel(
                    known.name(), known.takes(), action.from(), action.guard(), known.set()))
        .orElse(action);
  }
}
