package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing to say about what a person wrote.
 *
 * @param code stable name, such as {@code BLU-012}
 * @param severity how much it weighs
 * @param place where it is
 * @param message one concrete sentence
 * @param hint what may help
 * @param repair what would put it right, where it is known
 */
public record Finding(
    String code,
    Severity severity,
    Place place,
    String message,
    Optional<String> hint,
    Optional<Repair> repair) {
  public Finding {
    requireNonNull(code, "code");
    requireNonNull(severity, "severity");
    requireNonNull(place, "place");
    requireNonNull(message, "message");
  }

  /** Whether nothing is built until it is repaired. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
