package dev.bluewright.http.port;

import java.util.UUID;

/**
 * What tells one call from every other, and is the same whenever that call is made again: after a
 * time limit, by another replica, after a restart. Whoever is asked must do what it asks for once.
 *
 * @param id unlike that of any other call
 * @param attempt 1 the first time; more when nobody knows what became of an earlier attempt
 */
public record CallKey(UUID id, long attempt) {
  /** The key as services take it, such as in a header {@code Idempotency-Key}. */
  public String text() {
    return id.toString();
  }
}
