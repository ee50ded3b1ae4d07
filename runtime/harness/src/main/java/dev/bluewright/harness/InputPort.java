package dev.bluewright.harness;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where a component takes messages in.
 *
 * <p>Immutable; made by the component, bound by the harness.
 *
 * @param <T> type of the messages
 */
public sealed interface InputPort<T> {

  /** Name of the port, unique within its component. */
  String name();

  /** Type of the messages. */
  Class<T> type();

  /**
   * A port that takes one message at a time and keeps no state between them, so that its component
   * may run on the sender's thread.
   */
  static <T> InputPort<T> each(String name, Class<T> type, Consumer<? super T> process) {
    return new Each<>(name, type, process);
  }

  /**
   * A port that takes all messages that wait, up to {@code limit}, in one call; always behind a
   * stream of its own.
   *
   * @throws HarnessException HAR-001, limit below 1
   */
  static <T> InputPort<T> draining(
      String name, Class<T> type, int limit, Consumer<? super List<T>> process) {
    if (limit < 1) {
      throw new HarnessException("HAR-001", "A draining port takes at least 1 message a time.");
    }
    return new Draining<>(name, type, limit, process);
  }

  /** One message at a time. */
  record Each<T>(String name, Class<T> type, Consumer<? super T> process) implements InputPort<T> {}

  /** All that wait, up to a limit. */
  record Draining<T>(String name, Class<T> type, int limit, Consumer<? super List<T>> process)
      implements InputPort<T> {}
}
