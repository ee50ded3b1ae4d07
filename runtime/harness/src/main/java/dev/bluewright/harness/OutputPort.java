package dev.bluewright.harness;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Where a component hands messages out. Bound to several inputs, each gets every message.
 *
 * <p>Thread safety: {@link #send} may be called by any thread once the system runs.
 *
 * @param <T> type of the messages
 */
public final class OutputPort<T> {
  private final String name;
  private final Class<T> type;
  private volatile Consumer<? super T>[] targets = none();

  private OutputPort(String name, Class<T> type) {
    this.name = name;
    this.type = type;
  }

  /** A port with a name that is unique within its component. */
  public static <T> OutputPort<T> of(String name, Class<T> type) {
    return new OutputPort<>(name, type);
  }

  /** Name of the port. */
  public String name() {
    return name;
  }

  /** Type of the messages. */
  public Class<T> type() {
    return type;
  }

  /**
   * Sends one message to every bound input; through a fused binding the call returns when the
   * receiver is done with it.
   *
   * @throws HarnessException HAR-002, the port is bound to nothing
   * @throws StreamFull a bound stream refuses when full, or is closed
   */
  public void send(T message) {
    Consumer<? super T>[] bound = targets;
    if (bound.length == 0) {
      throw new HarnessException("HAR-002", "The port " + name + " is bound to nothing.");
    }
    for (Consumer<? super T> target : bound) {
      target.accept(message);
    }
  }

  boolean bound() {
    return targets.length > 0;
  }

  void add(Consumer<? super T> target) {
    Consumer<? super T>[] more = Arrays.copyOf(targets, targets.length + 1);
    more[more.length - 1] = target;
    targets = more;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an empty array holds nothing of a wrong type
  private static <T> Consumer<? super T>[] none() {
    return new Consumer[0];
  }
}
