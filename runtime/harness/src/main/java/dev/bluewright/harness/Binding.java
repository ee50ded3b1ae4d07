package dev.bluewright.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Joins an output port to an input port; made by {@link SystemExecutionHarness#bind}. Its options
 * are read when the system starts, so they may be set before or after {@link #to}.
 *
 * <p>All buffered bindings into one input port share its stream: the stream is as large as the
 * largest of them asks, and each binding keeps its own policy. Not thread-safe: bindings are made
 * by one thread before the start.
 *
 * @param <T> the type of the messages
 */
public final class Binding<T> {
  static final int STANDARD_CAPACITY = 8192;
  private static final int LARGEST_CAPACITY = 1 << 20;

  private final SystemExecutionHarness harness;
  private final OutputPort<T> from;
  private @Nullable InputPort<? super T> to;
  private Mode mode = Mode.BY_PORT;
  private OptionalInt capacity = OptionalInt.empty();
  private Optional<OverflowPolicy> policy = Optional.empty();
  private Optional<Breaker> breaker = Optional.empty();
  private int consumers = 1;

  private enum Mode {
    BY_PORT,
    FUSED,
    BUFFERED
  }

  /** After how many failures in a row a breaker opens, and for how long. */
  record Breaker(int failures, Duration pause) {}

  Binding(SystemExecutionHarness harness, OutputPort<T> from) {
    this.harness = harness;
    this.from = from;
  }

  /**
   * Completes the binding.
   *
   * @throws HarnessException code HAR-004, the system has started already; HAR-003, the types do
   *     not fit, or the binding has been completed before
   */
  public Binding<T> to(InputPort<? super T> input) {
    if (to != null) {
      throw new HarnessException("HAR-003", "the binding " + this + " has two ends already");
    }
    if (!input.type().isAssignableFrom(from.type())) {
      throw new HarnessException(
          "HAR-003",
          "the port %s sends %s, but %s takes %s"
              .formatted(from, from.type().getSimpleName(), input, input.type().getSimpleName()));
    }
    to = input;
    harness.join(this);
    return this;
  }

  /**
   * Asks for a stream between the two ends.
   *
   * @param messages how many may wait; 1 to 1,048,576, rounded up to a power of two, at least 2;
   *     8192 unless the input port says otherwise
   * @throws HarnessException code HAR-014, out of range
   */
  public Binding<T> buffered(int messages) {
    this.capacity = OptionalInt.of(checkedCapacity(messages));
    return buffered();
  }

  /** Asks for a stream between the two ends, as large as the input port says. */
  public Binding<T> buffered() {
    this.mode = Mode.BUFFERED;
    return this;
  }

  /**
   * Asks for the receiving end to run on the sender's thread. A handler that keeps state then runs
   * for one sender at a time. A draining port refuses it at the start, with code HAR-016.
   */
  public Binding<T> fused() {
    this.mode = Mode.FUSED;
    return this;
  }

  /** What a full stream does; wait unless the input port says otherwise. */
  public Binding<T> policy(OverflowPolicy whenFull) {
    this.policy = Optional.of(whenFull);
    return this;
  }

  /**
   * How many threads take messages from the stream at the same time; 1 unless set. With more than
   * one, the order of messages is not kept and the handler must be safe for use by several threads.
   */
  public Binding<T> consumers(int threads) {
    this.consumers = Math.max(1, threads);
    return this;
  }

  /**
   * Refuses messages with {@link CircuitOpen} for a while after the receiving end failed several
   * times in a row; then lets one through to see.
   *
   * @param failures failures in a row that open the breaker; at least 1
   * @param pause how long it stays open
   */
  public Binding<T> breaker(int failures, Duration pause) {
    this.breaker = Optional.of(new Breaker(Math.max(1, failures), pause));
    return this;
  }

  OutputPort<T> from() {
    return from;
  }

  InputPort<? super T> to() {
    if (to == null) {
      throw new HarnessException("HAR-003", "the binding from " + from + " has no other end");
    }
    return to;
  }

  boolean isFused() {
    return switch (mode) {
      case BY_PORT -> to().isStateless();
      case FUSED -> true;
      case BUFFERED -> false;
    };
  }

  int capacity() {
    return capacity.orElse(to().capacity());
  }

  OverflowPolicy policy() {
    return policy.orElse(to().policy());
  }

  int consumers() {
    return consumers;
  }

  Optional<Breaker> breaker() {
    return breaker;
  }

  static int checkedCapacity(int capacity) {
    if (capacity < 1 || capacity > LARGEST_CAPACITY) {
      throw new HarnessException(
          "HAR-014", "a stream holds 1 to 1,048,576 messages, not " + capacity);
    }
    return capacity;
  }

  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
