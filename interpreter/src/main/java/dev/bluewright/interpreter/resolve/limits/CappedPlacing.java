package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.values.ComputedFields;
import dev.bluewright.interpreter.resolve.values.MeasurePlacing;
import dev.bluewright.interpreter.resolve.work.Counting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What records come to together, which is no more than a value of the one that they belong to. */
public final class CappedPlacing {
  private static final List<String> AMOUNTS =
      List.of("amount", "limit", "total", "budget", "totalAmount", "price", "cost");

  private CappedPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void keep(BoundFact.Capped fact, Workspace work) {
    var many = work.find(fact.many());
    if (many.isEmpty()) {
      return;
    }
    var limits = many.get().toOne().flatMap(way -> limit(fact, way, work).stream()).toList();
    if (limits.size() == 1) {
      keep(fact, many.get(), limits.getFirst(), work);
    }
  }

  /** A value of the one that the records belong to. */
  private record Limit(EntityDraft whole, FieldModel field) {}

  /** "The budget" is a value of that name, or what a budget amounts to. */
  private static Optional<Limit> limit(BoundFact.Capped fact, RelationModel way, Workspace work) {
    return work.named(way.target())
        .filter(
            whole ->
                fact.whole().isEmpty()
                    || fact.whole().flatMap(work::known).equals(Optional.of(whole)))
        .flatMap(
            whole ->
                field(whole, fact.limit())
                    .filter(field -> ComputedFields.isNumber(field.type()))
                    .map(field -> new Limit(whole, field)));
  }

  private static Optional<FieldModel> field(EntityDraft whole, Noun limit) {
    var own = limit.within(whole.noun());
    if (own.equals(whole.noun())) {
      return AMOUNTS.stream()
          .flatMap(name -> Stream.ofNullable(whole.fields.get(name)))
          .filter(FieldModel::isGiven)
          .findFirst();
    }
    return whole.field(own);
  }

  private static void keep(BoundFact.Capped fact, EntityDraft many, Limit limit, Workspace work) {
    var whole = limit.whole();
    var field = limit.field();
    var relation = RelationPlacing.toMany(whole, many, work);
    var counting = Counting.of(many);
    MeasurePlacing.amount(many, relation + ".", work)
        .map(text -> counting.isEmpty() ? text : text + ", " + String.join(" && ", counting))
        .ifPresent(
            text -> {
              var name = relation + "Within" + Noun.capitalized(field.name());
              var open = field.optional() ? field.name() + " == null || " : "";
              whole.rules.put(
                  name,
                  new RuleModel.Check(
                      name,
                      open + "sum(" + text + ") <= " + field.name(),
                      "The %s come to more than the %s.".formatted(relation, field.name()),
                      Optional.of(field.name())));
              work.placed(fact, List.of(whole.name() + ".rules." + name));
            });
  }
}
