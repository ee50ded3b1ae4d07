package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records that are made once something was done with others, which they belong to. */
public final class YieldPlacing {
  private YieldPlacing() {}

  /** What is made of something belongs to it. */
  public static void relate(DeedFact.Yields fact, Workspace work) {
    var one = fact.one().flatMap(work::find);
    var made = work.find(fact.made());
    if (one.isPresent() && made.isPresent() && one.get() != made.get()) {
      RelationPlacing.toMany(one.get(), made.get(), work);
    }
  }

  /** Makes the actions that others follow, before it is settled who may take them. */
  public static void prepare(List<Heard> heard, Workspace work) {
    said(heard)
        .forEach(
            fact ->
                fact.one()
                    .flatMap(work::find)
                    .ifPresent(
                        one -> fact.verbs().forEach(verb -> operation(fact, verb, one, work))));
  }

  /** Once it is known what the records hold. */
  public static void settle(List<Heard> heard, Workspace work) {
    said(heard).forEach(fact -> settle(fact, work));
  }

  private static Stream<DeedFact.Yields> said(List<Heard> heard) {
    return heard.stream().flatMap(each -> each.all(DeedFact.Yields.class));
  }

  private static void settle(DeedFact.Yields fact, Workspace work) {
    var made = work.find(fact.made());
    var one =
        fact.one()
            .map(work::find)
            .orElseGet(() -> made.flatMap(each -> doneWith(fact.verbs(), each, work)));
    if (one.isEmpty() || made.isEmpty() || one.get() == made.get()) {
      return;
    }
    var effects = new ArrayList<MadeOf>();
    for (var verb : fact.verbs()) {
      operation(fact, verb, one.get(), work)
          .map(each -> new MadeOf(one.get(), each, verb, made.get(), work))
          .filter(MadeOf::isPossible)
          .ifPresent(effects::add);
    }
    if (effects.size() == fact.verbs().size()) {
      work.placed(fact, effects.stream().flatMap(each -> each.place().stream()).toList());
    }
  }

  /** Of what the made records belong to, what all of it can be done with. */
  private static Optional<EntityDraft> doneWith(
      List<String> verbs, EntityDraft made, Workspace work) {
    var all =
        made.toOne()
            .flatMap(each -> work.named(each.target()).stream())
            .filter(each -> verbs.stream().allMatch(verb -> action(verb, each).isPresent()))
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static Optional<ActionModel> action(String verb, EntityDraft entity) {
    return Optional.ofNullable(entity.actions.get(Noun.said(verb).camelCase()));
  }

  private static Optional<String> operation(
      DeedFact.Yields fact, String verb, EntityDraft one, Workspace work) {
    return action(verb, one)
        .map(ActionModel::name)
        .filter(_ -> !FollowsPlacing.mayWait(verb))
        .or(() -> FollowsPlacing.operation(verb, fact.span(), one, work));
  }
}
