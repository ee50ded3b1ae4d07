package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A prescribed address is there and does what it should. Stateless. */
final class RouteScenarios {
  private RouteScenarios() {}

  static List<Scenario> of(World world, String key, String name) {
    return world.reading().api().routes().stream()
        .filter(route -> (route.method() + " " + route.path()).equals(name))
        .findFirst()
        .map(
            route ->
                List.of(
                    Scenario.positive(
                        key,
                        name + " answers as prescribed",
                        stage -> answered(world, stage, route))))
        .orElse(List.of());
  }

  private static void answered(World world, Stage stage, RouteModel model) {
    var entity = world.reading().findEntity(model.does().entity()).orElseThrow();
    var route = asked(world.surface().route(model.method(), model.path()), model);
    var status = model.status().map(String::valueOf);
    switch (model.does()) {
      case RouteModel.Does.Redirect _ -> {
        var made = world.records().needed(stage, entity, Wish.FULL);
        var path = path(world, made, route);
        var answer = stage.send(Person.ANYONE, Calls.of(route, path));
        stage.expectStatus(answer, status.orElse("3xx"));
      }
      case RouteModel.Does.Operation(_, var operation) ->
          operated(world, stage, entity, route, operation, status.orElse("2xx"));
    }
  }

  /** The route with the values that pick its records in the query. */
  private static Route asked(Route route, RouteModel model) {
    var query =
        model.by().stream()
            .map(name -> name + "={" + name + "}")
            .collect(Collectors.joining("&", model.by().isEmpty() ? "" : "?", ""));
    return new Route(route.method(), route.path() + query, route.operation());
  }

  private static void operated(
      World world,
      Stage stage,
      dev.bluewright.blueprint.EntityModel entity,
      Route route,
      String operation,
      String status) {
    if (operation.equals("create")) {
      var draft = world.records().draftOn(stage, entity, route, Wish.FULL);
      stage.expectStatus(world.records().accepted(stage, draft), status);
      return;
    }
    var asked = operation.equals("list") ? route.asked(entity) : Optional.<FieldModel>empty();
    if (asked.isPresent()) {
      FilterScenarios.byPath(world, stage, entity, asked.get(), route);
      return;
    }
    var file = entity.findField(operation).filter(FieldModel::isFile);
    if (file.isPresent()) {
      given(world, stage, entity, route, file.get(), status);
      return;
    }
    var made = world.records().needed(stage, entity, Wish.FULL);
    var who = world.actor(stage, made, operation);
    var path = path(world, made, route);
    var body =
        route.method().equals("PUT") || route.method().equals("PATCH")
            ? Calls.of(
                route, path, world.records().bodies().wrapped(changed(world, made, operation)))
            : Calls.of(route, path);
    stage.expectStatus(stage.send(who, body), status);
  }

  /** A file that was sent before is given out at the address. */
  private static void given(
      World world,
      Stage stage,
      dev.bluewright.blueprint.EntityModel entity,
      Route route,
      FieldModel file,
      String status) {
    if (!route.method().equals("GET")) {
      throw new Unplayable("What comes to the address of a file is judged where it is given out.");
    }
    var sample = SampleFile.of(((FieldType.File) file.type()).mediaTypes());
    var sent = new FileCalls(world, entity, file).sent(stage, sample);
    var made = sent.made().orElseThrow(() -> new Unplayable("No record came with its file."));
    var who = world.actor(stage, made, "read");
    var answer = stage.send(who, Calls.of(route, path(world, made, route)));
    stage.expectStatus(answer, status);
    stage.expect(new Check.Mentions(answer.number(), sample.content()));
  }

  private static tools.jackson.databind.node.ObjectNode changed(
      World world, Made made, String operation) {
    return made.entity().findAction(operation).isPresent()
        ? Values.JSON.objectNode()
        : world
            .records()
            .changed(
                made,
                new Route("PUT", "", java.util.Optional.empty()),
                UpdateScenarios.changes(world, made));
  }

  private static String path(World world, Made made, Route route) {
    return world
        .records()
        .path(made, route)
        .orElseThrow(() -> new Unplayable("It is not known how " + route.path() + " is filled."));
  }
}
