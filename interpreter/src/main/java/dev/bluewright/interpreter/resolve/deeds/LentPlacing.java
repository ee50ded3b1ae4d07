package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.Taking;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "When a net is lent, its status becomes lent", where each lending is a record: making one brings
 * the net there, and ending it brings the net back.
 */
public final class LentPlacing {
  private static final String RETURN = "return";

  private LentPlacing() {}

  /**
   * Lets the thing's state follow from the record that the deed makes or ends; false where it does
   * neither.
   */
  public static boolean lead(DeedFact.Leads fact, EntityDraft thing, Workspace work) {
    var record = record(fact, thing, work);
    record.ifPresent(each -> lead(fact, thing, each, work));
    return record.isPresent();
  }

  private static void lead(
      DeedFact.Leads fact, EntityDraft thing, EntityDraft record, Workspace work) {
    var set = ActionPlacing.enumerated(thing, fact.state());
    var relations = record.to(thing).map(RelationModel::name).toList();
    var operation = operation(fact, record, work);
    if (set.isEmpty() || relations.size() != 1 || operation.isEmpty()) {
      return;
    }
    var action = action(fact, thing, set.get());
    var effect = new EffectModel.Act(operation.get(), relations.getFirst(), action.name());
    record.effects.add(effect);
    work.placed(
        fact, List.of(record.name() + "." + effect.place(), record.name() + "." + operation.get()));
  }

  private static Optional<EntityDraft> record(
      DeedFact.Leads fact, EntityDraft thing, Workspace work) {
    return fact.verb().equals(RETURN)
        ? Optional.of(Taking.givenBack("returned", thing, work)).filter(each -> each != thing)
        : Taking.recordsOf(fact.verb(), thing, work).stream().findFirst();
  }

  private static Optional<String> operation(
      DeedFact.Leads fact, EntityDraft record, Workspace work) {
    if (!fact.verb().equals(RETURN)) {
      return Optional.of("create").filter(_ -> !FollowsPlacing.isNested(record, work));
    }
    if (!record.actions.containsKey(RETURN)) {
      EndedPlacing.end(
          new Fact.Transition(RETURN, Optional.of(record.noun()), "returned", fact.span()),
          record,
          work);
    }
    return Optional.of(RETURN).filter(record.actions::containsKey);
  }

  /** What is lent is not lent again before it is back. */
  private static ActionModel action(
      DeedFact.Leads fact, EntityDraft thing, Map<String, String> set) {
    var name = Noun.said(fact.verb()).camelCase();
    var action = ActionModel.setting(name, set);
    var value = set.entrySet().iterator().next();
    var guard =
        new GuardModel(
            ActionPlacing.before(thing, value.getKey(), value.getValue()), Optional.empty());
    thing.actions.putIfAbsent(name, name.equals(RETURN) ? action : action.withGuard(guard));
    return thing.actions.get(name);
  }
}
