package dev.bluewright.harness;

import java.io.Serial;

/**
 * The component behind a stream failed too often and takes no more messages. Code HAR-013; carries
 * no stack trace.
 */
public final class ComponentGaveUp extends NotAccepted {
  @Serial private static final long serialVersionUID = 1L;

  ComponentGaveUp(String message) {
    super("HAR-013", message);
  }
}
