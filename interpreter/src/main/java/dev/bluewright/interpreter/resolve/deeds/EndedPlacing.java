package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.HeldPlacing;
import dev.bluewright.interpreter.resolve.limits.LinkedQuota;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "Return a loan", of which a return date is kept: the action that ends a record says when. */
public final class EndedPlacing {
  private static final Set<String> LENDINGS =
      Set.of("loan", "lending", "borrowing", "checkout", "rental", "hire", "lease");

  private EndedPlacing() {}

  /** Whether records of it say who has what for a time. */
  public static boolean isLending(Noun noun) {
    return LENDINGS.contains(noun.head());
  }

  /** Places an action that ends a record as the day or moment of its end; false where none is. */
  static boolean end(Fact.Transition fact, EntityDraft entity, Workspace work) {
    var field =
        entity.fields.values().stream()
            .filter(each -> each.optional() && LinkedQuota.isEnd(each.name()))
            .filter(_ -> fact.verb().equals("return"))
            .filter(each -> today(each).isPresent())
            .findFirst();
    field.ifPresent(each -> place(fact, entity, each, work));
    return field.isPresent();
  }

  /** Lets nothing be lent twice at once, where it is given back. */
  public static void settle(Workspace work) {
    work.entities().stream()
        .filter(each -> isLending(each.noun()) && each.actions.containsKey("return"))
        .toList()
        .forEach(each -> holdOnce(each, work));
  }

  /** What is lent is lent to one at a time. */
  private static void holdOnce(EntityDraft entity, Workspace work) {
    var things =
        entity
            .toOne()
            .flatMap(each -> work.named(each.target()).stream())
            .filter(each -> !isPeople(each, work))
            .toList();
    if (things.size() == 1) {
      HeldPlacing.once(things.getFirst(), entity, work);
    }
  }

  private static boolean isPeople(EntityDraft each, Workspace work) {
    return work.isPerson(each)
        || work.lexicon().isActor(each.noun().text())
        || work.lexicon().people().endOf(each.noun().text()).isPresent();
  }

  private static void place(
      Fact.Transition fact, EntityDraft entity, FieldModel field, Workspace work) {
    var name = Noun.said(fact.verb()).camelCase();
    var action = ActionModel.setting(name, Map.of(field.name(), today(field).orElseThrow()));
    entity.actions.putIfAbsent(
        name, action.withGuard(new GuardModel(field.name() + " == null", Optional.empty())));
    work.placed(fact, List.of(entity.name() + "." + name, entity.name() + "." + field.name()));
  }

  private static Optional<String> today(FieldModel field) {
    if (field.type() instanceof FieldType.Date) {
      return Optional.of("today()");
    }
    return field.type() instanceof FieldType.DateTime ? Optional.of("now()") : Optional.empty();
  }
}
