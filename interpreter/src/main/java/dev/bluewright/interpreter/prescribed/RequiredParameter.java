package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Prescription.Asked;
import dev.bluewright.interpreter.fact.Prescription.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A parameter without which a list is not given: "it requires a query parameter zone".
 *
 * @param entity whose records are listed
 */
record RequiredParameter(ApiDraft draft, EntityModel entity, Asked asked) {
  private static final Set<Manner> SAID = Set.of(Manner.REQUIRED, Manner.PICKED);

  /** Whether it is one, of a call that lists: a value that records have, whole. */
  boolean is(Scope scope) {
    return asked.manners().contains(Manner.REQUIRED)
        && SAID.containsAll(asked.manners())
        && !scope.isSpoken()
        && scope.call().filter(call -> lists(call, entity, draft)).isPresent()
        && ListFields.findExactly(entity, name())
            .flatMap(field -> ListFields.type(entity, field))
            .filter(RequiredParameter::isWhole)
            .isPresent();
  }

  /** Whether a call lists an entity, at a path that speaks of no search. */
  static boolean lists(Call call, EntityModel entity, ApiDraft draft) {
    var path = draft.routed(call).path();
    return call.operation().equals("list")
        && call.entity().equals(entity.name())
        && !path.matches(".*(?:search|find).*"); // where a part may be enough
  }

  /** Whether a value is written in a query as in a path. */
  private static boolean isWhole(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.Email _, FieldType.Uuid _, FieldType.Enumeration _ -> true;
      case FieldType.Whole _, FieldType.Truth _, FieldType.Date _ -> true;
      case FieldType.LongText _, FieldType.Url _, FieldType.Decimal _, FieldType.Money _ -> false;
      case FieldType.Time _, FieldType.DateTime _, FieldType.Json _, FieldType.File _ -> false;
    };
  }

  private String name() {
    return SuccessFrame.camel(asked.name());
  }

  /** The route that asks for it. */
  List<String> read(Call call) {
    var route = draft.routed(call);
    var by = new ArrayList<>(route.by());
    if (!by.contains(asked.name())) {
      by.add(asked.name());
    }
    draft.reroute(route.withBy(by));
    return List.of(entity.name() + ".list", "api.routes." + route.method() + " " + route.path());
  }
}
