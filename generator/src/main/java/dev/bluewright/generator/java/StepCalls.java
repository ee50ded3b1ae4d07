package dev.bluewright.generator.java;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.SetValue;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps that an action, and what follows once something was done, are written with. */
final class StepCalls {
  private final ColumnCalls columns;
  private final Literals literals;

  StepCalls(ColumnCalls columns, Literals literals) {
    this.columns = columns;
    this.literals = literals;
  }

  /** The steps of an action: what it takes, what must hold before, what it writes. */
  List<String> of(EntityPlan entity, ActionModel action, List<ColumnPlan> inputs) {
    var steps = new ArrayList<String>();
    inputs.forEach(input -> steps.add(takes(input)));
    action
        .from()
        .forEach(
            (name, values) -> {
              var column = column(entity, name);
              var arguments = values.stream().map(value -> literals.value(column, value)).toList();
              steps.add(
                  columns.word("from")
                      + "(\""
                      + name
                      + "\", "
                      + String.join(", ", arguments)
                      + ")");
            });
    action.guard().ifPresent(guard -> steps.add(when(guard)));
    action.set().forEach((name, value) -> steps.add(set(entity, action, name, value)));
    return steps;
  }

  private String takes(ColumnPlan input) {
    var spec =
        input.origin() instanceof Origin.Reference(_, var target)
            ? columns.spec(
                columns.word("reference") + "(() -> " + target.className() + ".ENTITY)", input)
            : columns.spec(input);
    return "%s(\"%s\", %s)".formatted(columns.word("takes"), input.name(), spec);
  }

  private String when(GuardModel guard) {
    return "%s(%s, %s)"
        .formatted(
            columns.word("when"),
            Literals.string(guard.expression()),
            Literals.string(guard.message().orElse("The record is not in a state for this.")));
  }

  /** What a record gets that is made once something was done with one of an entity. */
  List<String> made(EntityPlan entity, EntityPlan made, EffectModel.Make effect) {
    var done = done(entity, effect);
    var steps = new ArrayList<String>(condition(effect));
    effect
        .set()
        .forEach(
            (name, text) -> {
              var value = SetValue.of(made.model(), entity.model(), done.takes(), name, text);
              steps.add(set(made, done, name, value));
            });
    return steps;
  }

  /** What an action takes that follows once something was done with a record of an entity. */
  List<String> given(EntityPlan entity, SystemPlan system, EffectModel.Act effect) {
    if (effect.gives().isEmpty()) {
      return condition(effect);
    }
    var done = done(entity, effect);
    var taking = system.entity(effect.way(entity.model()).orElseThrow().target()).model();
    var inputs = system.inputs(taking.findAction(effect.action()).orElseThrow());
    var steps = new ArrayList<String>(condition(effect));
    effect
        .gives()
        .forEach(
            (name, text) -> {
              var column =
                  inputs.stream()
                      .filter(each -> each.name().equals(name))
                      .findFirst()
                      .orElseThrow();
              var type = Optional.of(column.type());
              steps.add(set(column, done, SetValue.of(type, entity.model(), done.takes(), text)));
            });
    return steps;
  }

  private List<String> condition(EffectModel effect) {
    return effect
        .when()
        .map(when -> List.of(columns.word("onlyWhere") + "(" + Literals.string(when) + ")"))
        .orElse(List.of());
  }

  private static ActionModel done(EntityPlan entity, EffectModel effect) {
    return entity
        .model()
        .findAction(effect.operation())
        .orElseGet(() -> ActionModel.setting(effect.operation(), Map.of()));
  }

  private String set(EntityPlan entity, ActionModel action, String name, String text) {
    return set(entity, action, name, SetValue.of(entity.model(), action, name, text));
  }

  private String set(EntityPlan entity, ActionModel action, String name, SetValue said) {
    var column = entity.findColumn(name).or(() -> entity.findColumn(name + "Id")).orElseThrow();
    return set(column, action, said);
  }

  private String set(ColumnPlan column, ActionModel action, SetValue said) {
    var value =
        switch (said) {
          case SetValue.Literal(var literal) -> literals.value(column, literal);
          case SetValue.Nothing() -> "null";
          case SetValue.Now() -> columns.word("now") + "()";
          case SetValue.Input(var input) ->
              columns.word("taken") + "(\"" + jsonName(action, input) + "\")";
          case SetValue.Expression(var expression) ->
              columns.word("computed") + "(" + Literals.string(expression) + ")";
        };
    return columns.word("set") + "(\"" + column.name() + "\", " + value + ")";
  }

  private static String jsonName(ActionModel action, String input) {
    boolean reference =
        action.findInput(input).map(InputModel.Reference.class::isInstance).orElse(false);
    return reference ? input + "Id" : input;
  }

  private static ColumnPlan column(EntityPlan entity, String name) {
    return entity
        .findColumn(name)
        .orElseThrow(() -> new GeneratorException(entity.name() + " has no field " + name));
  }
}
