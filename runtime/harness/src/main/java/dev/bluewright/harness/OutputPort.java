package dev.bluewright.harness;

/**
 * Where messages of one type leave a component.
 *
 * <p>Thread safety: {@link #send} is safe for use by any number of threads. The messages of one
 * thread stay in their order.
 *
 * @param <T> the type of the messages
 */
public final class OutputPort<T> {
  private final String name;
  private final Class<T> type;
  private final boolean optional;
  private volatile Target<? super T> target;

  private OutputPort(String name, Class<T> type, boolean optional) {
    this.name = name;
    this.type = type;
    this.optional = optional;
    this.target = new Target.NotStarted<>(name);
  }

  /** A port that must be bound before the system starts. */
  public static <T> OutputPort<T> of(String name, Class<T> type) {
    return new OutputPort<>(name, type, false);
  }

  /** A port that may stay unbound; what it sends then is discarded. */
  public static <T> OutputPort<T> optional(String name, Class<T> type) {
    return new OutputPort<>(name, type, true);
  }

  /**
   * Sends a message to everything that is bound to this port: on this thread to a fused stage, and
   * into the stream otherwise. With several bindings they are served in the order in which they
   * were bound; what one of them throws keeps the message from those after it.
   *
   * @throws StreamFull if a stream with policy {@link OverflowPolicy#FAIL} has no room
   * @throws StreamClosed if the system stops
   * @throws CircuitOpen if the circuit breaker of a binding is open
   * @throws ComponentGaveUp if the component failed too often
   * @throws HarnessException code HAR-005, the system has not been started; HAR-015, the thread was
   *     interrupted while it waited for room
   */
  public void send(T message) {
    target.send(message);
  }

  /** The name of the port; unique among the outputs of its component. */
  public String name() {
    return name;
  }

  /** The type of the messages. */
  public Class<T> type() {
    return type;
  }

  boolean isOptional() {
    return optional;
  }

  void connect(Target<? super T> target) {
    this.target = target;
  }

  @Override
  public String toString() {
    return name;
  }
}
