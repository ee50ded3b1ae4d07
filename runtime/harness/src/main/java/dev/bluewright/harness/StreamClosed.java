package dev.bluewright.harness;

import java.io.Serial;

/**
 * A stream no longer takes messages because the system stops; the message was not accepted. Code
 * HAR-011; carries no stack trace.
 */
public final class StreamClosed extends NotAccepted {
  @Serial private static final long serialVersionUID = 1L;

  StreamClosed(String message) {
    super("HAR-011", message);
  }
}
