package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.Taking;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** What nobody does with what is his own: a rule of new records, where both are somebody's. */
public final class NotOwnPlacing {
  private NotOwnPlacing() {}

  /** Places what is said so, once it is known whose records are. */
  public static void settle(List<Heard> heard, Workspace work) {
    heard.stream()
        .flatMap(each -> each.all(DeedFact.NotOwn.class))
        .forEach(fact -> forbid(fact, work));
  }

  private static void forbid(DeedFact.NotOwn fact, Workspace work) {
    if (fact.thing().isEmpty()) {
      made(fact.verb(), work).forEach(each -> ofThemselves(fact, each, work));
      return;
    }
    fact.thing()
        .flatMap(work::find)
        .ifPresent(
            thing ->
                Stream.concat(
                        Taking.madeOf(fact.verb(), thing, work).stream(), made(fact.verb(), work))
                    .filter(each -> RelationPlacing.leadsTo(each, thing))
                    .findFirst()
                    .ifPresent(each -> ofTheirs(fact, each, thing, work)));
  }

  /** Records that the verb makes, or that are called like it. */
  private static Stream<EntityDraft> made(String verb, Workspace work) {
    var noun = work.lexicon().events().madeBy(verb).orElseGet(() -> Noun.of(verb));
    return work.entities().stream().filter(each -> each.noun().equals(noun));
  }

  private static void ofTheirs(
      DeedFact.NotOwn fact, EntityDraft made, EntityDraft thing, Workspace work) {
    var relation = made.to(thing).findFirst().orElseThrow();
    var one = made.whose();
    var other = thing.whose();
    if (one.isPresent() && other.isPresent()) {
      var differs = one.get() + " != " + relation.name() + "." + other.get();
      var free = relation.optional() ? relation.name() + " == null || " : "";
      place(fact, made, free + differs, work);
    }
  }

  private static void ofThemselves(DeedFact.NotOwn fact, EntityDraft made, Workspace work) {
    var others =
        made.toOne()
            .filter(each -> work.person().filter(p -> p.name().equals(each.target())).isPresent())
            .map(RelationModel::name)
            .filter(name -> made.whose().filter(name::equals).isEmpty())
            .toList();
    if (others.size() == 1) {
      made.whose().ifPresent(one -> place(fact, made, one + " != " + others.getFirst(), work));
    }
  }

  private static void place(
      DeedFact.NotOwn fact, EntityDraft made, String expression, Workspace work) {
    var name = fact.thing().isPresent() ? "notOwn" : "notOneself";
    var message = fact.said().strip().replaceAll("\\s+", " ").replaceAll("[.;:!]+$", "") + ".";
    made.rules.put(name, new RuleModel.Guard(name, "create", expression, message));
    work.placed(fact, List.of(made.name() + ".rules." + name));
  }
}
