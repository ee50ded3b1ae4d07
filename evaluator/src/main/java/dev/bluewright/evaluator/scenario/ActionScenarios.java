package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.SetValue;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.verdict.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** An action changes what it should, and is refused from a wrong state. Stateless. */
final class ActionScenarios {
  private ActionScenarios() {}

  static List<Scenario> of(World world, Claim.OfAction claim) {
    var entity = claim.entity();
    var action = claim.action();
    var all = new ArrayList<Scenario>();
    all.add(
        Scenario.positive(
            claim.key(),
            "after \"%s\" a %s shows it, and keeps it".formatted(action.name(), entity.name()),
            stage -> done(world, stage, entity, action)));
    for (var wrong : States.wrong(entity, action)) {
      all.add(
          Scenario.negative(
              claim.key(),
              "\"%s\" is refused where %s is %s"
                  .formatted(action.name(), wrong.field(), wrong.text()),
              stage -> refused(world, stage, entity, action, wrong)));
    }
    return all;
  }

  private static void done(World world, Stage stage, EntityModel entity, ActionModel action) {
    var wish = States.right(entity, action).map(right -> right.in(Wish.FULL)).orElse(Wish.FULL);
    var created = world.records().needed(stage, entity, wish);
    var made = Raising.enough(world, stage, created, action);
    var input = input(world, stage, made, action);
    var answer = acted(world, stage, made, action, input);
    if (answer.isEmpty()) {
      stage.noWay("The system has no way to \"" + action.name() + "\" " + entity.name() + ".");
      return;
    }
    stage.expectStatus(answer.get(), new Expected(world).done("act"));
    shows(world, stage, made, action, input, new Expected(world).shown(stage, made, answer.get()));
  }

  /** That a record shows what an action sets. */
  static void shows(
      World world, Stage stage, Made made, ActionModel action, ObjectNode input, Exchange shown) {
    action
        .set()
        .forEach((member, text) -> expect(world, stage, made, action, input, shown, member, text));
  }

  private static void refused(
      World world, Stage stage, EntityModel entity, ActionModel action, States.State wrong) {
    var made = world.records().needed(stage, entity, wrong.in(Wish.FULL));
    var answer = acted(world, stage, made, action, input(world, stage, made, action));
    if (answer.isEmpty()) {
      stage.noWay("The system has no way to \"" + action.name() + "\" " + entity.name() + ".");
      return;
    }
    stage.expectStatus(answer.get(), Expected.REFUSED);
    world
        .records()
        .read(stage, made)
        .ifPresent(
            read -> new Expected(world).holds(stage, entity, read, wrong.field(), wrong.value()));
  }

  /** Does an action; by a change of the record where the system has no way of its own. */
  static Optional<Exchange> acted(
      World world, Stage stage, Made made, ActionModel action, ObjectNode input) {
    return acted(world, stage, made, action, input, world.actor(stage, made, action.name()));
  }

  /** Somebody tries an action. */
  static Optional<Exchange> acted(
      World world, Stage stage, Made made, ActionModel action, ObjectNode input, Person who) {
    var own = world.surface().find(made.entity(), action.name());
    if (own.isPresent()) {
      return world
          .records()
          .path(made, own.get())
          .map(path -> stage.send(who, call(own.get(), path, input)));
    }
    var literals = literals(made.entity(), action);
    return literals.isEmpty()
        ? Optional.empty()
        : world.records().change(made, literals).map(call -> stage.send(who, call));
  }

  private static dev.bluewright.evaluator.exchange.Call call(
      Route route, String path, ObjectNode input) {
    return input.isEmpty() && route.operation().flatMap(each -> each.body()).isEmpty()
        ? Calls.of(route, path)
        : Calls.of(route, path, input);
  }

  private static java.util.Map<String, tools.jackson.databind.JsonNode> literals(
      EntityModel entity, ActionModel action) {
    var all = new java.util.LinkedHashMap<String, tools.jackson.databind.JsonNode>();
    action
        .set()
        .forEach(
            (member, text) -> {
              var field = entity.findField(member);
              if (field.isPresent()
                  && SetValue.of(entity, action, member, text)
                      instanceof SetValue.Literal(var word)) {
                all.put(member, FieldScenarios.literal(field.get(), word));
              }
            });
    return all;
  }

  /** What the action takes. */
  static ObjectNode input(World world, Stage stage, Made made, ActionModel action) {
    var body = Values.JSON.objectNode();
    for (var input : action.takes()) {
      switch (input) {
        case InputModel.Value(var field) -> {
          if (!field.optional() && field.defaultValue().isEmpty()) {
            body.set(
                world.reading().api().jsonName(made.entity().name(), field.name()),
                Values.of(made.entity(), field, Values.Taste.GONE));
          }
        }
        case InputModel.Reference(var relation) -> {
          var target = world.reading().findEntity(relation.target()).orElseThrow();
          var other = world.records().needed(stage, target, Wish.LEAST);
          body.set(
              world.reading().api().jsonName(made.entity().name(), relation.name() + "Id"),
              Bodies.id(other.id()));
        }
      }
    }
    return body;
  }

  private static void expect(
      World world,
      Stage stage,
      Made made,
      ActionModel action,
      ObjectNode input,
      Exchange shown,
      String member,
      String text) {
    var field = made.entity().findField(member);
    var pointer = world.records().pointer(made.entity(), shown, member);
    switch (SetValue.of(made.entity(), action, member, text)) {
      case SetValue.Literal(var word) when field.isPresent() ->
          stage.expect(
              new Check.Holds(shown.number(), pointer, FieldScenarios.literal(field.get(), word)));
      case SetValue.Nothing() when field.isPresent() ->
          stage.expect(new Check.Absent(shown.number(), pointer));
      case SetValue.Now() -> stage.expect(new Check.Present(shown.number(), pointer));
      case SetValue.Input(var name) when field.isPresent() && input.has(name) ->
          stage.expect(new Check.Holds(shown.number(), pointer, input.path(name)));
      case SetValue.Expression(var expression) ->
          Sums.of(expression, made, input, world)
              .ifPresent(
                  sum ->
                      stage.expect(
                          new Check.Holds(shown.number(), pointer, Values.JSON.numberNode(sum))));
      case SetValue.Literal(_), SetValue.Nothing(), SetValue.Input(_) -> {}
    }
  }
}
