package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;

/** What a record is called where some of its values say so: a computed field of true or false. */
final class CalledPlacing {
  private CalledPlacing() {}

  static void call(Fact.Called fact, Workspace work) {
    var found = work.findOwner(fact.noun());
    if (found.isEmpty() || ActionPlacing.enumerated(found.get(), fact.state()).isPresent()) {
      return;
    }
    var entity = found.get();
    var name = Noun.said(fact.state()).camelCase();
    var known = entity.fields.get(name);
    var free =
        !entity.actions.containsKey(name)
            && !entity.relations.containsKey(name)
            && (known == null || (known.type() instanceof FieldType.Truth && known.isGiven()))
            && entity.actions.values().stream().noneMatch(action -> action.set().containsKey(name));
    if (free) {
      new ConditionWriting(entity, work)
          .all(fact.all(), true)
          .ifPresent(
              expression ->
                  ComputedFields.put(
                      fact,
                      entity,
                      FieldModel.required(name, new FieldType.Truth()),
                      expression,
                      work));
    }
  }
}
