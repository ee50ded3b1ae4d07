package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.match.Route;
import dev.bluewright.evaluator.match.Words;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body about an account, whose members are found by words in their names. Thread safety: one
 * thread.
 */
final class AccountForm {
  private final Route route;
  private final ObjectNode body = Values.JSON.objectNode();

  /** An empty one for a route. */
  AccountForm(Route route) {
    this.route = route;
  }

  /** Fills the member whose name has one of some words; another where the document has none. */
  AccountForm with(String otherwise, String value, String... words) {
    body.put(member(words).orElse(otherwise), value);
    return this;
  }

  /** Fills the member whose name has one of some words; nothing where there is none. */
  AccountForm withAny(JsonNode value, String... words) {
    member(words).ifPresent(name -> body.set(name, value));
    return this;
  }

  /** The first member, by the order of the words, that has none yet. */
  Optional<String> member(String... words) {
    return Arrays.stream(words)
        .flatMap(
            word ->
                route.bodyMembers().keySet().stream()
                    .filter(name -> !body.has(name) && Words.key(name).contains(word)))
        .findFirst();
  }

  /** The body, with samples of what else it must have. */
  ObjectNode body() {
    var schema = route.operation().flatMap(Operation::body).map(Operation.Body::schema);
    schema.ifPresent(
        of ->
            of.properties()
                .forEach(
                    (name, member) -> {
                      if (of.required().contains(name) && !body.has(name)) {
                        body.set(name, Sample.of(member));
                      }
                    }));
    return body;
  }
}
