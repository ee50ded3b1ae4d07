package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.deeds.StatePlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Types;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a record may be: the values of a field, which is called by what they are. */
public final class ChoicePlacing {
  /** Words for how far a record has come. */
  private static final Set<String> STATES =
      Set.of(
          "draft",
          "open",
          "closed",
          "running",
          "free",
          "occupied",
          "in-use",
          "in-progress",
          "pending",
          "active",
          "inactive",
          "new",
          "done",
          "available",
          "busy",
          "idle",
          "live",
          "final");

  private ChoicePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void choose(ValueFact.Choices fact, Workspace work) {
    work.find(fact.noun())
        .flatMap(entity -> field(fact, entity, work).map(field -> entity.name() + "." + field))
        .ifPresent(place -> work.placed(fact, List.of(place)));
  }

  private static Optional<String> field(
      ValueFact.Choices fact, EntityDraft entity, Workspace work) {
    var holding = StatePlacing.holding(entity, fact.labels());
    if (holding.isPresent()) {
      return holding.map(FieldModel::name);
    }
    var usual = fact.labels().stream().anyMatch(STATES::contains) ? "status" : "type";
    var noun = fact.field().orElse(Noun.of(usual));
    var known = entity.field(noun);
    var name = known.map(FieldModel::name).orElse(noun.camelCase());
    var free =
        known.isEmpty() || (known.get().isGiven() && known.get().type() instanceof FieldType.Text);
    if (!free || entity.relations.containsKey(name) || entity.actions.containsKey(name)) {
      return Optional.empty();
    }
    var about = entity.name() + "." + name;
    known.ifPresent(before -> work.forget(about, Types.label(before.type())));
    var status = noun.equals(Noun.of("status"));
    var type = new FieldType.Enumeration(fact.labels());
    entity.put(
        status
            ? FieldModel.defaulted(name, type, fact.labels().getFirst())
            : FieldModel.required(name, type));
    if (known.isEmpty() && fact.field().isEmpty()) {
      work.assume(about, "its name", "the text does not say what these values are called");
    }
    if (status) {
      work.assume(about, "starts as " + fact.labels().getFirst(), "it is the first of the values");
    }
    return Optional.of(name);
  }
}
