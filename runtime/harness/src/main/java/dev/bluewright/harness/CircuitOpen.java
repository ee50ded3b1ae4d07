package dev.bluewright.harness;

import java.io.Serial;

/**
 * A binding's circuit breaker is open; the message was not accepted. Code HAR-012; carries no stack
 * trace.
 */
public final class CircuitOpen extends NotAccepted {
  @Serial private static final long serialVersionUID = 1L;

  CircuitOpen(String message) {
    super("HAR-012", message);
  }
}
