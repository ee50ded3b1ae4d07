package dev.bluewright.harness;

import java.io.Serial;

/**
 * A stream with policy {@link OverflowPolicy#FAIL} has no room; the message was not accepted. Code
 * HAR-010; carries no stack trace.
 */
public final class StreamFull extends NotAccepted {
  @Serial private static final long serialVersionUID = 1L;

  StreamFull(String message) {
    super("HAR-010", message);
  }
}
