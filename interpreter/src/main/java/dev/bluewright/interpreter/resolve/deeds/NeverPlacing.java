package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done with no record: a guard that never lets it through. */
public final class NeverPlacing {
  private NeverPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void forbid(DeedFact.Never fact, Workspace work) {
    var found = work.find(fact.noun());
    if (found.isEmpty()) {
      return;
    }
    var entity = found.get();
    var verb = VerbForms.base(fact.verb());
    var deletes = work.lexicon().operations(verb).contains(Operation.DELETE);
    var instead = fact.instead().stream().map(each -> place(each, entity, fact, work)).toList();
    if (instead.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    var name = deletes ? "neverDeleted" : "neverChanged";
    entity.rules.put(
        name,
        new RuleModel.Guard(name, deletes ? "delete" : "update", "false", message(fact.said())));
    var places = new ArrayList<>(List.of(entity.name() + ".rules." + name));
    instead.stream().flatMap(Optional::stream).forEach(places::add);
    work.placed(fact, places);
  }

  private static Optional<String> place(
      String verb, EntityDraft entity, DeedFact.Never fact, Workspace work) {
    return work.lexicon().operations(verb).contains(Operation.UPDATE)
        ? Optional.of(entity.name() + ".update")
        : ActionPlacing.of(verb, work.lexicon().stateAfter(verb), entity, fact.span(), work)
            .map(action -> entity.name() + "." + action.name());
  }

  private static String message(String said) {
    var words = said.strip().replaceAll("\\s+", " ").replaceAll("[.;:!]+$", "");
    return (words.length() > 200 ? words.substring(0, 200) : words) + ".";
  }
}
