package dev.bluewright.interpreter.resolve.deeds;

import static java.util.Objects.requireNonNull;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.values.Limits;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one record gives to another of its kind: it is taken here and added there. */
public final class HandPlacing {
  private static final String TO = "to";
  private static final String RECEIVE = "receive";

  private HandPlacing() {}

  /** The action of the one who gives. */
  public static void hand(DeedFact.Handed fact, Workspace work) {
    var holder = holder(fact, work);
    var field = holder.flatMap(each -> AdjustPlacing.held(each, fact.field(), work));
    if (field.isEmpty()) {
      return;
    }
    var entity = holder.get();
    var name = Noun.said(fact.verb()).camelCase();
    if (entity.fields.containsKey(name) || entity.relations.containsKey(TO)) {
      return;
    }
    entity.put(Limits.atLeastNothing(field.get()));
    entity.actions.put(name, giving(name, field.get(), entity));
    work.placed(
        fact, List.of(entity.name() + "." + name, entity.name() + "." + field.get().name()));
  }

  /** The kind that is named, where it has such a value; else the only one that has. */
  private static Optional<EntityDraft> holder(DeedFact.Handed fact, Workspace work) {
    var named = work.find(fact.noun());
    return named
        .filter(each -> each.field(fact.field()).isPresent())
        .or(() -> AdjustPlacing.onlyOneWith(fact.field(), work))
        .or(() -> named);
  }

  private static ActionModel giving(String name, FieldModel field, EntityDraft entity) {
    var amount = AdjustPlacing.input(field);
    var other = RelationModel.belongsTo(TO, entity.name());
    var covered = field.name() + " >= " + amount.name() + " && " + TO + " != id";
    var message = "There is not enough " + field.name() + ", or it would go to itself.";
    return new ActionModel(
        name,
        List.of(new InputModel.Value(amount), new InputModel.Reference(other)),
        Map.of(),
        Optional.of(new GuardModel(covered, Optional.of(message))),
        Map.of(field.name(), field.name() + " - " + amount.name()));
  }

  /** What the other one gets, once it is settled who may do what: nobody may do it alone. */
  public static void settle(List<Heard> heard, boolean known, Workspace work) {
    heard.stream()
        .flatMap(each -> each.all(DeedFact.Handed.class))
        .flatMap(fact -> work.places().getOrDefault(fact, List.of()).stream().limit(1))
        .forEach(place -> receive(place.split("\\."), known, work));
  }

  private static void receive(String[] place, boolean known, Workspace work) {
    var entity = work.named(place[0]).orElseThrow();
    var giving = requireNonNull(entity.actions.get(place[1]));
    var amount = ((InputModel.Value) giving.takes().getFirst()).field();
    var field = giving.set().keySet().iterator().next();
    entity.actions.putIfAbsent(
        RECEIVE,
        new ActionModel(
            RECEIVE,
            List.of(new InputModel.Value(amount)),
            Map.of(),
            Optional.empty(),
            Map.of(field, field + " + " + amount.name())));
    entity.effects.add(
        new EffectModel.Act(giving.name(), TO, RECEIVE, Map.of(amount.name(), amount.name())));
    work.assume(
        entity.name() + "." + RECEIVE,
        "follows " + giving.name() + (known ? " alone" : ""),
        "what one gives, the other gets");
    alsoTold(giving.name(), entity);
    if (known) {
      entity.access.put(RECEIVE, List.of());
    }
  }

  /** What is recorded of giving is recorded of getting. */
  private static void alsoTold(String giving, EntityDraft entity) {
    entity.effects.stream()
        .filter(EffectModel.Make.class::isInstance)
        .map(EffectModel.Make.class::cast)
        .filter(each -> each.operation().equals(giving) && !each.set().containsValue(TO))
        .map(each -> new EffectModel.Make(RECEIVE, each.relation(), each.set(), each.when()))
        .toList()
        .forEach(entity.effects::add);
  }
}
