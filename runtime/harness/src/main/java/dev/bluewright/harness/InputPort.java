package dev.bluewright.harness;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where messages of one type come into a component.
 *
 * <p>Set up while the component is built; immutable in effect once the system starts.
 *
 * @param <T> the type of the messages
 */
public final class InputPort<T> {
  private final String name;
  private final Class<T> type;
  private final @Nullable Consumer<? super T> each;
  private final @Nullable Consumer<? super List<T>> batches;
  private final int limit;
  private boolean stateless;
  private boolean platformThread;
  private int capacity = Binding.STANDARD_CAPACITY;
  private OverflowPolicy policy = OverflowPolicy.WAIT;
  private int lanes = 1;
  private ToIntFunction<? super T> lane = message -> 0;

  private InputPort(
      String name,
      Class<T> type,
      @Nullable Consumer<? super T> each,
      @Nullable Consumer<? super List<T>> batches,
      int limit) {
    this.name = name;
    this.type = type;
    this.each = each;
    this.batches = batches;
    this.limit = limit;
    this.stateless = batches == null;
  }

  /**
   * A port whose handler takes one message at a time and keeps no state between them, so that it
   * may run on many threads at once. Its bindings are fused, on the sender's thread, unless they
   * ask for a buffer.
   */
  public static <T> InputPort<T> each(String name, Class<T> type, Consumer<? super T> handler) {
    return new InputPort<>(name, type, handler, null, 1);
  }

  /**
   * A port whose handler takes all messages that wait, up to a limit; never an empty list. It is
   * always behind a stream. A list whose handling failed is handed over again one message at a
   * time, so that only the guilty one fails.
   *
   * @param limit the most messages in one list; at least 1
   * @throws HarnessException code HAR-014, limit below 1
   */
  public static <T> InputPort<T> draining(
      String name, Class<T> type, int limit, Consumer<? super List<T>> handler) {
    if (limit < 1) {
      throw new HarnessException("HAR-014", "a draining port takes at least 1 message at a time");
    }
    return new InputPort<>(name, type, null, handler, limit);
  }

  /**
   * Says that the handler keeps state between messages, so that it must not run on many threads at
   * once. Its bindings are then buffered unless they ask to be fused.
   */
  public InputPort<T> stateful() {
    this.stateless = false;
    return this;
  }

  /** Capacity and policy for bindings that set none of their own; 8192 and wait unless set. */
  public InputPort<T> buffered(int capacity, OverflowPolicy policy) {
    this.capacity = Binding.checkedCapacity(capacity);
    this.policy = policy;
    return this;
  }

  /**
   * Splits the stream into lanes, each with its own queue and its own consumer, for instance one
   * for reads and one for writes. Order is kept within a lane.
   *
   * @param lanes how many; at least 1
   * @param lane the lane of a message, from 0 to {@code lanes - 1}
   */
  public InputPort<T> lanes(int lanes, ToIntFunction<? super T> lane) {
    this.lanes = Math.max(1, lanes);
    this.lane = lane;
    return this;
  }

  /** Runs the handler on a platform thread of its own: for native code that blocks its thread. */
  public InputPort<T> onPlatformThread() {
    this.platformThread = true;
    return this;
  }

  /** The name of the port; unique among the inputs of its component. */
  public String name() {
    return name;
  }

  /** The type of the messages. */
  public Class<T> type() {
    return type;
  }

  boolean isStateless() {
    return stateless;
  }

  boolean isDraining() {
    return batches != null;
  }

  boolean isOnPlatformThread() {
    return platformThread;
  }

  int limit() {
    return limit;
  }

  int capacity() {
    return capacity;
  }

  OverflowPolicy policy() {
    return policy;
  }

  int lanes() {
    return lanes;
  }

  int laneOf(T message) {
    return lanes == 1 ? 0 : lane.applyAsInt(message);
  }

  void handle(T message) {
    if (each != null) {
      each.accept(message);
    } else if (batches != null) {
      batches.accept(List.of(message));
    }
  }

  void handleAll(List<T> messages) {
    if (batches != null) {
      batches.accept(messages);
    } else {
      messages.forEach(this::handle);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
