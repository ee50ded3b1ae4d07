package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.work.ConditionWriting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Map;

/** What a record is called where some of its values say so: a computed field of true or false. */
public final class CalledPlacing {
  private CalledPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void call(DeedFact.Called fact, Workspace work) {
    var found = work.findOwner(fact.noun());
    if (found.isEmpty()) {
      return;
    }
    var entity = found.get();
    var enumerated = ActionPlacing.enumerated(entity, fact.state());
    if (enumerated.isPresent()) {
      either(enumerated.get(), fact, entity, work);
      return;
    }
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

  /** One of two states, which the values of the record tell: the other holds where they do not. */
  private static void either(
      Map<String, String> state, DeedFact.Called fact, EntityDraft entity, Workspace work) {
    var set = state.entrySet().iterator().next();
    var field = entity.fields.get(set.getKey());
    if (field == null
        || !(field.type() instanceof FieldType.Enumeration(var values))
        || values.size() != 2
        || entity.actions.values().stream()
            .anyMatch(each -> each.set().containsKey(field.name()))) {
      return;
    }
    var other = values.get(1 - values.indexOf(set.getValue()));
    new ConditionWriting(entity, work)
        .all(fact.all(), true)
        .filter(condition -> !condition.matches(".*\\b" + field.name() + "\\b.*"))
        .ifPresent(
            condition ->
                ComputedFields.put(
                    fact,
                    entity,
                    FieldModel.required(field.name(), field.type()),
                    "%s ? '%s' : '%s'".formatted(condition, set.getValue(), other),
                    work));
  }
}
