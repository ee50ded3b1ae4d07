package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.resolve.limits.Taking;
import dev.bluewright.interpreter.resolve.work.ConditionWriting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes, deletions and actions that are allowed only of some records. */
public final class GuardPlacing {
  private static final int LONGEST = 200;

  private GuardPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void guard(DeedFact.Guarded fact, Workspace work) {
    var found = work.findOwner(fact.noun());
    if (found.isEmpty()) {
      return;
    }
    var places = new ArrayList<String>();
    for (var verb : fact.verbs()) {
      place(verb, found.get(), fact, work).ifPresent(places::add);
    }
    if (places.size() == fact.verbs().size()) {
      work.placed(fact, places);
    }
  }

  /** Where a deed makes a record of a thing, none is made. */
  private static Optional<String> place(
      String said, EntityDraft entity, DeedFact.Guarded fact, Workspace work) {
    var made = Taking.madeOf(VerbForms.base(said), entity, work);
    var verb = made.isPresent() ? "create" : said;
    var conditions =
        made.isPresent()
            ? fact.all().stream().map(each -> each.about(entity.noun())).toList()
            : fact.all();
    var guarded = made.orElse(entity);
    var writing =
        verb.equals("create")
            ? ConditionWriting.ofNew(guarded, work)
            : new ConditionWriting(guarded, work);
    return writing
        .all(conditions, fact.allowed())
        .flatMap(expression -> place(verb, guarded, expression, fact, work));
  }

  private static Optional<String> place(
      String said, EntityDraft entity, String expression, DeedFact.Guarded fact, Workspace work) {
    var verb = VerbForms.base(said);
    var operations = work.lexicon().operations(verb);
    if (operations.contains(Operation.DELETE)) {
      return Optional.of(rule("delete", entity, expression, fact));
    }
    if (operations.contains(Operation.UPDATE)) {
      return Optional.of(rule("update", entity, expression, fact));
    }
    if (operations.contains(Operation.CREATE) && work.lexicon().stateAfter(verb).isEmpty()) {
      return isOfOthers(expression, entity)
          ? Optional.of(rule("create", entity, withoutOther(expression, entity), fact))
          : Optional.empty();
    }
    return work.lexicon().stateAfter(verb).isEmpty() && !operations.isEmpty()
        ? Optional.empty()
        : action(said, entity, expression, fact, work);
  }

  /** Whether it asks what a record belongs to, and nothing that is counted or computed. */
  private static boolean isOfOthers(String expression, EntityDraft entity) {
    return !isOfDatabase(expression, entity) && other(expression, entity).isPresent();
  }

  private static Optional<RelationModel> other(String expression, EntityDraft entity) {
    return entity
        .toOne()
        .filter(each -> expression.matches("(?s).*(?<![\\w.'])" + each.name() + "\\..*"))
        .findFirst();
  }

  /** What belongs to nothing is kept out by nothing. */
  private static String withoutOther(String expression, EntityDraft entity) {
    return other(expression, entity)
        .filter(RelationModel::optional)
        .map(each -> each.name() + " == null || " + Guards.among(expression))
        .orElse(expression);
  }

  private static String rule(
      String operation, EntityDraft entity, String expression, DeedFact.Guarded fact) {
    var known =
        entity.rules.values().stream()
            .filter(
                each -> each instanceof RuleModel.Guard guard && guard.action().equals(operation))
            .filter(each -> each.expression().equals(expression))
            .findFirst();
    if (known.isPresent()) {
      return entity.name() + ".rules." + known.get().name();
    }
    var name = operation + "InCase";
    var number = 2;
    while (entity.rules.containsKey(name)) {
      name = operation + "InCase" + number++;
    }
    entity.rules.put(name, new RuleModel.Guard(name, operation, expression, message(fact)));
    return entity.name() + ".rules." + name;
  }

  private static Optional<String> action(
      String said, EntityDraft entity, String expression, DeedFact.Guarded fact, Workspace work) {
    var verb = VerbForms.base(said);
    var state =
        work.lexicon()
            .stateAfter(verb)
            .or(() -> Optional.of(said).filter(each -> isState(entity, each)));
    var known = ActionPlacing.of(verb, state, entity, fact.span(), work);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    var name = known.get().name();
    if (isOfDatabase(expression, entity)) {
      return Optional.of(rule(name, entity, expression, fact));
    }
    if (known.get().guard().filter(each -> each.expression().contains(expression)).isEmpty()) {
      entity.actions.put(name, guarded(known.get(), expression, fact));
    }
    return Optional.of(entity.name() + "." + name);
  }

  private static boolean isState(EntityDraft entity, String state) {
    return StatePlacing.holding(entity, List.of(state)).isPresent();
  }

  /** Whether it counts records, or names a value that is computed. */
  private static boolean isOfDatabase(String expression, EntityDraft entity) {
    return expression.contains("count(")
        || entity.fields.values().stream()
            .filter(field -> !field.isGiven())
            .anyMatch(field -> expression.matches("(?s).*(?<![\\w.'])" + field.name() + "\\b.*"));
  }

  private static ActionModel guarded(ActionModel action, String expression, DeedFact.Guarded fact) {
    var guard = new GuardModel(expression, Optional.of(message(fact)));
    return action.withGuard(Guards.and(action.guard(), guard));
  }

  /** The words of the text themselves. */
  private static String message(DeedFact.Guarded fact) {
    var words = fact.said().strip().replaceAll("\\s+", " ").replaceAll("[.;:]+$", "");
    return (words.length() > LONGEST ? words.substring(0, LONGEST) : words) + ".";
  }
}
