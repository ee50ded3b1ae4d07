package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Types;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/** Numbers that the system gives to records, one after the other. */
public final class NumberedPlacing {
  private static final int LENGTH = 40;

  private NumberedPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void count(ValueFact.Numbered fact, Workspace work) {
    var owner =
        fact.owner().isPresent()
            ? work.find(fact.owner().get())
            : MeasurePlacing.leading(fact.field(), work)
                .or(() -> holder(fact.field(), work))
                .or(() -> work.findOwner(Optional.empty()));
    owner.ifPresent(entity -> count(fact, entity, work));
  }

  private static Optional<EntityDraft> holder(Noun field, Workspace work) {
    var having = work.entities().stream().filter(each -> each.field(field).isPresent()).toList();
    return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
  }

  private static void count(ValueFact.Numbered fact, EntityDraft entity, Workspace work) {
    var name =
        entity
            .field(fact.field())
            .map(FieldModel::name)
            .orElseGet(() -> MeasurePlacing.fieldName(fact.field(), entity));
    var other = fact.per().flatMap(work::find);
    if (entity.relations.containsKey(name)
        || name.equals("id")
        || (fact.per().isPresent() && other.filter(each -> each != entity).isEmpty())) {
      return;
    }
    var per = other.map(each -> relation(entity, each, work));
    FieldType type =
        fact.pattern().isPresent() ? new FieldType.Text(LENGTH) : new FieldType.Whole();
    Optional.ofNullable(entity.fields.get(name))
        .ifPresent(known -> work.forget(entity.name() + "." + name, Types.label(known.type())));
    entity.put(
        FieldModel.required(name, type).withSource(new FieldSource.Numbered(fact.pattern(), per)));
    work.placed(fact, List.of(entity.name() + "." + name));
  }

  /** The relation to what records are counted of, which each has. */
  private static String relation(EntityDraft entity, EntityDraft other, Workspace work) {
    var name =
        entity
            .to(other)
            .map(RelationModel::name)
            .findFirst()
            .orElseGet(() -> RelationPlacing.belongTo(entity, other, work));
    entity.relations.computeIfPresent(name, (_, known) -> known.withOptional(false));
    return name;
  }
}
