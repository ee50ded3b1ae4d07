package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import java.util.List;
import java.util.Optional;

/** Values that are computed of others of the same record. */
final class ReckonPlacing {
  private ReckonPlacing() {}

  static void reckon(Fact.Reckoned fact, Workspace work) {
    var holding = work.entities().stream().filter(entity -> holdsAll(entity, fact)).toList();
    var named = fact.owner().flatMap(work::find).filter(holding::contains);
    named
        .or(() -> holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty())
        .ifPresent(entity -> reckon(fact, entity, work));
  }

  private static boolean holdsAll(EntityDraft entity, Fact.Reckoned fact) {
    return fact.values().stream().allMatch(noun -> number(entity, noun).isPresent());
  }

  private static void reckon(Fact.Reckoned fact, EntityDraft entity, Workspace work) {
    var values = fact.values().stream().map(noun -> number(entity, noun).orElseThrow()).toList();
    var name = entity.field(fact.field()).map(FieldModel::name).orElse(fact.field().camelCase());
    if (values.stream().noneMatch(value -> value.name().equals(name))) {
      ComputedFields.put(
          fact,
          entity,
          FieldModel.required(name, type(values)),
          expression(values, fact.operators()),
          work);
    }
  }

  /** The first that is no whole number. */
  private static FieldType type(List<FieldModel> values) {
    return values.stream()
        .map(FieldModel::type)
        .filter(type -> !(type instanceof FieldType.Whole))
        .findFirst()
        .orElse(values.getFirst().type());
  }

  private static String expression(List<FieldModel> values, List<String> operators) {
    var text = new StringBuilder(values.getFirst().name());
    for (var i = 0; i < operators.size(); i++) {
      text.append(' ').append(operators.get(i)).append(' ').append(values.get(i + 1).name());
    }
    return text.toString();
  }

  private static Optional<FieldModel> number(EntityDraft entity, Noun noun) {
    return entity.field(noun).filter(field -> ComputedFields.isNumber(field.type()));
  }
}
