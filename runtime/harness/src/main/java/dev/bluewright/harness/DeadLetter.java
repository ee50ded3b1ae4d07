package dev.bluewright.harness;

import java.time.Instant;

/**
 * A message that was accepted and will not be handled.
 *
 * @param component the component that it was for
 * @param port the input port that it was for
 * @param message the message
 * @param cause why it was not handled: what its handler threw last, {@link ComponentGaveUp}, or
 *     {@link StreamClosed} when the system stopped first
 * @param attempts how often it was tried
 * @param at when it became a dead letter
 */
public record DeadLetter(
    String component, String port, Object message, Throwable cause, int attempts, Instant at) {}
