package dev.bluewright.harness;

import java.time.Instant;

/**
 * A message that its component failed on twice: once before and once after a restart.
 *
 * @param stream the stream that it waited in
 * @param message the message itself
 * @param cause what was thrown the second time
 * @param at when it was given up
 */
public record DeadLetter(String stream, Object message, Throwable cause, Instant at) {}
