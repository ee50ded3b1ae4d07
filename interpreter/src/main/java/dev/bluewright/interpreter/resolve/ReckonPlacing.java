package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import java.util.Optional;

/** Values that are computed of two others of the same record. */
final class ReckonPlacing {
  private ReckonPlacing() {}

  static void reckon(Fact.Reckoned fact, Workspace work) {
    var holding =
        work.entities().stream()
            .filter(e -> number(e, fact.left()).isPresent() && number(e, fact.right()).isPresent())
            .toList();
    var named = fact.owner().flatMap(work::find).filter(holding::contains);
    var owner =
        named.or(() -> holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty());
    owner.ifPresent(
        entity -> {
          var left = number(entity, fact.left()).orElseThrow();
          var right = number(entity, fact.right()).orElseThrow();
          var type = left.type() instanceof FieldType.Whole ? right.type() : left.type();
          var name =
              entity.field(fact.field()).map(FieldModel::name).orElse(fact.field().camelCase());
          if (!name.equals(left.name()) && !name.equals(right.name())) {
            ComputedFields.put(
                fact,
                entity,
                FieldModel.required(name, type),
                left.name() + " " + fact.operator() + " " + right.name(),
                work);
          }
        });
  }

  private static Optional<FieldModel> number(EntityDraft entity, Noun noun) {
    return entity.field(noun).filter(field -> ComputedFields.isNumber(field.type()));
  }
}
