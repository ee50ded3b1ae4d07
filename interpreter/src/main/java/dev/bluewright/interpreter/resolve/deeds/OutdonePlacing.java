package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.values.ComputedFields;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records of which each outdoes those before: a guard, by the highest that the thing computes. */
public final class OutdonePlacing {
  private static final List<String> VALUES = List.of("amount", "price", "value");

  private OutdonePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void outdo(DeedFact.Outdone fact, Workspace work) {
    var found = work.find(fact.one()).filter(each -> !FollowsPlacing.isNested(each, work));
    var relation = found.flatMap(each -> ofThing(each, work));
    var field = found.flatMap(each -> value(fact, each));
    if (relation.isEmpty() || field.isEmpty()) {
      return;
    }
    var one = found.get();
    var thing = work.named(relation.get().target()).orElseThrow();
    var highest = "highest" + one.name();
    var known = thing.fields.get(highest);
    if (known != null && !(known.source() instanceof FieldSource.Computed)) {
      return;
    }
    var places = new ArrayList<String>();
    for (var noun : fact.least().stream().toList()) {
      var least = thing.field(noun).filter(FieldModel::isGiven);
      if (least.filter(each -> ComputedFields.isNumber(each.type())).isEmpty()) {
        return;
      }
      var name = relation.get().name() + "." + least.get().name();
      var free = least.get().optional() ? name + " == null || " : "";
      var says = "It must come to the %s at least.".formatted(noun.text());
      places.add(guard(one, "atLeast", free + field.get().name() + " >= " + name, says));
    }
    var many = RelationPlacing.toMany(thing, one, work);
    thing.put(
        FieldModel.required(highest, field.get().type())
            .withSource(new FieldSource.Computed("max(" + many + "." + field.get().name() + ")")));
    var name = relation.get().name() + "." + highest;
    var more = name + " == null || " + field.get().name() + " > " + name;
    var says = "It must be more than any %s before.".formatted(one.noun().text());
    places.addFirst(guard(one, "moreThanBefore", more, says));
    places.add(thing.name() + "." + highest);
    work.placed(fact, places);
  }

  private static String guard(EntityDraft one, String name, String expression, String message) {
    one.rules.put(name, new RuleModel.Guard(name, "create", expression, message));
    return one.name() + ".rules." + name;
  }

  /** Of what they are: the only thing that each belongs to, beside people. */
  private static Optional<RelationModel> ofThing(EntityDraft one, Workspace work) {
    var things =
        one.toOne()
            .filter(each -> !each.optional())
            .filter(each -> work.named(each.target()).filter(t -> !isPeople(t, work)).isPresent())
            .toList();
    return things.size() == 1 ? Optional.of(things.getFirst()) : Optional.empty();
  }

  private static boolean isPeople(EntityDraft thing, Workspace work) {
    return work.isPerson(thing) || work.lexicon().isActor(thing.noun().head());
  }

  /** The value that is told, or the only number that is called like one. */
  private static Optional<FieldModel> value(DeedFact.Outdone fact, EntityDraft one) {
    var numbers =
        Stream.concat(
                fact.field().stream().flatMap(noun -> one.field(noun).stream()),
                VALUES.stream().flatMap(name -> one.field(Noun.of(name)).stream()))
            .filter(FieldModel::isGiven)
            .filter(field -> !field.optional() && ComputedFields.isNumber(field.type()));
    return numbers.findFirst();
  }
}
