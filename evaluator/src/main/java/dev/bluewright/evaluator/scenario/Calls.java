package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.openapi.Operation;
import tools.jackson.databind.JsonNode;

/** Requests on routes. Stateless. */
final class Calls {
  private Calls() {}

  /** A request with a body, of the media type that the system's document names. */
  static Call of(Route route, String path, JsonNode body) {
    var type = route.operation().flatMap(Operation::body).map(Operation.Body::mediaType).orElse("");
    var call = Call.of(route.method(), path, body);
    return type.contains("json") ? call.with("Content-Type", type) : call;
  }

  /** A request on a route of which nothing has to be filled. */
  static Call of(Route route) {
    return of(route, route.path());
  }

  static Call of(Route route, String path) {
    return Call.of(route.method(), path);
  }
}
