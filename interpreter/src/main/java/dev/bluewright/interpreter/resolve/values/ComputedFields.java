package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Types;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/** Fields whose value follows from others. */
public final class ComputedFields {
  private ComputedFields() {}

  /** Puts one in the place of a field of that name, for what a text says. */
  static void put(
      Fact fact, EntityDraft owner, FieldModel field, String expression, Workspace work) {
    put(owner, field, expression, work);
    work.placed(fact, List.of(owner.name() + "." + field.name()));
  }

  /** Puts one in the place of a field of that name, of which a type that holds it is kept. */
  static void put(EntityDraft owner, FieldModel field, String expression, Workspace work) {
    var place = owner.name() + "." + field.name();
    var known = Optional.ofNullable(owner.fields.get(field.name())).map(FieldModel::type);
    known.ifPresent(type -> work.forget(place, Types.label(type)));
    work.forget(place, "optional");
    var type = known.filter(kept -> holds(kept, field.type())).orElse(field.type());
    owner.put(
        FieldModel.required(field.name(), type).withSource(new FieldSource.Computed(expression)));
  }

  private static boolean holds(FieldType kept, FieldType computed) {
    return isNumber(kept)
        && (!(kept instanceof FieldType.Whole) || computed instanceof FieldType.Whole);
  }

  /** Whether values of a type are numbers. */
  public static boolean isNumber(FieldType type) {
    return type instanceof FieldType.Whole
        || type instanceof FieldType.Money
        || type instanceof FieldType.Decimal;
  }
}
