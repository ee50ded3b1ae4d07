package dev.bluewright.harness;

import java.io.Serial;

/** A message was not accepted, so nobody will handle it; the sender may try again later. */
public abstract sealed class NotAccepted extends HarnessException
    permits StreamFull, StreamClosed, CircuitOpen, ComponentGaveUp {
  @Serial private static final long serialVersionUID = 1L;

  NotAccepted(String code, String message) {
    super(code, message, false);
  }
}
