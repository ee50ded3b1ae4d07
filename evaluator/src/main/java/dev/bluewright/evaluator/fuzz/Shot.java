package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.openapi.Operation;
import java.util.Optional;
import java.util.Set;

/**
 * A request and what its answer must be.
 *
 * @param kind what it tries; the same for all shots of a kind
 * @param statuses that are right
 * @param operation whose response schemas a success must fit
 * @param mayClose whether closing the connection is right too
 * @param cutShort whether the client stops sending before the end
 */
record Shot(
    String kind,
    Request request,
    Set<Integer> statuses,
    Optional<Operation> operation,
    boolean mayClose,
    boolean cutShort) {

  static Shot of(String kind, Request request, Integer... statuses) {
    return new Shot(kind, request, Set.of(statuses), Optional.empty(), false, false);
  }

  Shot orClosed() {
    return new Shot(kind, request, statuses, operation, true, cutShort);
  }

  Shot cut() {
    return new Shot(kind, request, statuses, operation, true, true);
  }
}
