package dev.bluewright.harness;

import java.util.List;
import java.util.OptionalInt;

/**
 * Joins an output port to an input port; made by {@link SystemExecutionHarness#bind}.
 *
 * <p>An {@linkplain InputPort.Each each} port is fused, on the sender's thread, unless {@link
 * #buffered} is asked for; a {@linkplain InputPort.Draining draining} port always has a stream. Not
 * thread-safe: bindings are made before the system starts.
 *
 * @param <T> type of the messages
 */
public final class Binding<T> {
  /** Messages that a stream holds unless said otherwise. */
  public static final int DEFAULT_CAPACITY = 8192;

  private final SystemExecutionHarness harness;
  private final OutputPort<T> from;
  private OverflowPolicy policy = OverflowPolicy.WAIT;
  private OptionalInt capacity = OptionalInt.empty();

  Binding(SystemExecutionHarness harness, OutputPort<T> from) {
    this.harness = harness;
    this.from = from;
  }

  /**
   * Gives the binding a stream of its own.
   *
   * @param messages how many may wait, 1 to 1,048,576; rounded up to a power of two
   * @throws HarnessException HAR-003, out of range
   */
  public Binding<T> buffered(int messages) {
    if (messages < 1 || messages > 1 << 20) {
      throw new HarnessException("HAR-003", "A stream holds 1 to 1,048,576 messages.");
    }
    capacity = OptionalInt.of(messages);
    return this;
  }

  /** Says what happens when the stream is full; {@link OverflowPolicy#WAIT} unless set. */
  public Binding<T> policy(OverflowPolicy whenFull) {
    policy = whenFull;
    return this;
  }

  /**
   * Completes the binding.
   *
   * @throws HarnessException HAR-004, the system has started already; HAR-005, types do not fit
   */
  public void to(InputPort<T> input) {
    if (!input.type().isAssignableFrom(from.type())) {
      throw new HarnessException(
          "HAR-005",
          "The port "
              + from.name()
              + " sends "
              + from.type().getSimpleName()
              + ", but "
              + input.name()
              + " takes "
              + input.type().getSimpleName()
              + ".");
    }
    harness.connect(from, input, capacity, policy);
  }

  static <T> void deliverEach(InputPort.Each<T> port, List<? extends T> messages) {
    for (T message : messages) {
      port.process().accept(message);
    }
  }
}
