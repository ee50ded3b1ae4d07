package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.Optional;
import java.util.Set;

/**
 * A request and what its answer should be.
 *
 * <p>Thread safety: immutable.
 *
 * @param kind what it tries; the same for all shots of a kind
 * @param statuses that are right
 * @param operation at which it is aimed
 */
public record Shot(String kind, Call call, Set<Integer> statuses, Optional<Operation> operation) {
  /** Keeps a copy. */
  public Shot {
    statuses = Set.copyOf(statuses);
  }

  /** Whether only a refusal is right. */
  public boolean isForbidden() {
    return statuses.stream().noneMatch(status -> status < 300);
  }

  static Shot of(String kind, Operation operation, Call call, Integer... statuses) {
    return new Shot(kind, call, Set.of(statuses), Optional.of(operation));
  }
}
