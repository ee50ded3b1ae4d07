package dev.bluewright.harness;

/**
 * A message whose sender waits for an answer. The harness tells it when the message will never be
 * handled, so that nobody waits in vain.
 */
public interface Answerable {

  /** The message was dropped, or its handler failed too often, or the system stopped first. */
  void undelivered(Throwable reason);
}
