package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.resolve.limits.QuotaPlacing;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.values.MeasuredState;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.Optional;

/** Actions that wait until no record of a kind belongs to a record. */
public final class BarredPlacing {
  private BarredPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void bar(DeedFact.Barred fact, Workspace work) {
    var one = work.find(fact.one());
    var many = work.find(fact.many());
    if (one.isEmpty() || many.isEmpty() || one.get() == many.get()) {
      return;
    }
    var counted = MeasuredState.of(fact.many(), many.get());
    var paired = RelationPlacing.arePaired(one.get(), many.get());
    if (counted.isUnknown() || (paired && counted.condition().isPresent())) {
      return;
    }
    var actions = fact.verbs().stream().map(verb -> action(verb, one.get(), fact, work)).toList();
    if (actions.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    var places = new ArrayList<String>();
    for (var action : actions.stream().flatMap(Optional::stream).toList()) {
      places.add(guard(action, one.get(), many.get(), counted, work));
    }
    work.placed(fact, places);
  }

  private static String guard(
      String action, EntityDraft one, EntityDraft many, MeasuredState counted, Workspace work) {
    var relation = RelationPlacing.toMany(one, many, work);
    var plural = QuotaPlacing.plural(counted.named(many.noun()));
    var name = action + "Without" + plural.pascalCase();
    one.rules.put(
        name,
        new RuleModel.Guard(
            name,
            action,
            "count(" + relation + counted.argument() + ") == 0",
            "There are " + plural.text() + " of it."));
    return one.name() + ".rules." + name;
  }

  /** The action of a verb, made where the text tells what it leads to. */
  private static Optional<String> action(
      String said, EntityDraft entity, DeedFact.Barred fact, Workspace work) {
    var verb = VerbForms.base(said);
    return ActionPlacing.of(verb, work.lexicon().stateAfter(verb), entity, fact.span(), work)
        .map(ActionModel::name);
  }
}
