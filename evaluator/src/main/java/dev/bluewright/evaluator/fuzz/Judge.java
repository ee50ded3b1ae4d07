package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.openapi.Operation;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with an answer. Thread safety: safe. */
final class Judge {
  private static final JsonMapper JSON = new JsonMapper();

  private Judge() {}

  /** The fault of an answer, in one sentence; empty when it is right. */
  static Optional<String> fault(Shot shot, Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered(var response) -> fault(shot, response);
      case Exchange.Closed(var how) ->
          shot.mayClose() ? Optional.empty() : Optional.of("no answer: " + how);
      case Exchange.Hung() -> Optional.of("no answer within 5 s");
      case Exchange.Refused(var why) -> Optional.of("no connection: " + why);
    };
  }

  private static Optional<String> fault(Shot shot, Response response) {
    var status = response.status();
    if (status == 503 && response.header("Retry-After").isPresent()) {
      return problemFault(response);
    }
    if (!shot.statuses().contains(status)) {
      return Optional.of("status " + status + " is none of " + shot.statuses());
    }
    if (status >= 400) {
      return shot.request().method().equals("HEAD") ? Optional.empty() : problemFault(response);
    }
    return shot.operation().flatMap(operation -> bodyFault(operation, response));
  }

  private static Optional<String> problemFault(Response response) {
    var type = response.header("Content-Type").orElse("none");
    if (!type.startsWith("application/problem+json")) {
      return Optional.of("an error of type " + type + " and not application/problem+json");
    }
    try {
      var problem = JSON.readTree(response.body());
      return problem.path("status").asInt(0) == response.status()
          ? Optional.empty()
          : Optional.of("a problem whose status is not " + response.status());
    } catch (JacksonException e) {
      return Optional.of("a problem that is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Optional<String> bodyFault(Operation operation, Response response) {
    var schema = operation.responseSchema(response.status());
    if (schema.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode body = JSON.readTree(response.body());
      return SchemaCheck.violations(body, schema.get()).stream().findFirst();
    } catch (JacksonException e) {
      return Optional.of("a body that is not JSON: " + e.getOriginalMessage());
    }
  }
}
