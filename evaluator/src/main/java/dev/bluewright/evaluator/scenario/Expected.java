package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.verdict.Check;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What several scenarios expect alike. Thread safety: one thread. */
final class Expected {
  static final String REFUSED = "4xx";

  /** Of what is for those alone who have signed in. */
  static final String[] SIGNED_OUT = {"401", "403"};

  /** Of what is not there for somebody who has signed in. */
  static final String[] HIDDEN = {"403", "404"};

  /** Of what is not there for whoever has not. */
  static final String[] CLOSED = {"401", "403", "404"};

  private final World world;

  Expected(World world) {
    this.world = world;
  }

  /** The status that the text prescribes, or any of success. */
  String done(String operation) {
    var status = world.reading().api().statuses().get(operation);
    return status == null ? "2xx" : status.toString();
  }

  /** The statuses of what is not there. */
  String[] missing() {
    var status = world.reading().api().statuses().get("missing");
    return status == null ? new String[] {"404"} : new String[] {status.toString()};
  }

  /** That a record is read as it was sent. */
  void kept(Stage stage, Made made) {
    var shown = shown(stage, made, made.exchange());
    for (var field : made.entity().fields()) {
      var sent = made.sent().get(world.surface().member(made.entity(), field.name()));
      if (sent != null && !field.name().equals("password")) {
        holds(stage, made.entity(), shown, field.name(), sent);
      }
    }
  }

  /** The record as it is read, which must be possible; another answer where there is no way to. */
  Exchange shown(Stage stage, Made made, Exchange otherwise) {
    var read = world.records().read(stage, made);
    read.ifPresent(answer -> stage.expectStatus(answer, "200"));
    return read.orElse(otherwise);
  }

  void holds(Stage stage, EntityModel entity, Exchange shown, String field, JsonNode value) {
    var pointer = world.records().pointer(entity, shown, field);
    stage.expect(new Check.Holds(shown.number(), pointer, value));
  }

  /** That a request about a record that never was finds nothing. */
  Optional<Exchange> unknown(Stage stage, Made like, String operation) {
    var route = world.surface().find(like.entity(), operation);
    if (route.isEmpty()) {
      stage.noWay("The system has no way to " + operation + " " + like.entity().name() + ".");
      return Optional.empty();
    }
    var path = pathOfUnknown(world, like.never(), route.get());
    var who = world.actor(stage, like, operation);
    var call =
        route.get().method().startsWith("P")
            ? Calls.of(route.get(), path, world.records().bodies().wrapped(like.sent().deepCopy()))
            : Call.of(route.get().method(), path);
    var answer = stage.send(who, call);
    stage.expectStatus(answer, missing());
    return Optional.of(answer);
  }

  /** The path of a record that never was. */
  static String pathOfUnknown(World world, Made never, Route route) {
    var byId = route.variables().isEmpty() ? never.id() : route.variables().getLast();
    if (!byId.toLowerCase(java.util.Locale.ROOT).endsWith("id")) {
      throw new Unplayable("Records are not found by an id there.");
    }
    return world
        .records()
        .path(never, route)
        .orElseThrow(() -> new Unplayable("Its path is not known."));
  }
}
