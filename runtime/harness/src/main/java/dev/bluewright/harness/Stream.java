package dev.bluewright.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jctools.queues.MpmcArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * A bounded channel with back-pressure: what a buffered binding is at run time.
 *
 * <p>Many senders, one consumer thread. The consumer takes all that wait, up to its limit, as soon
 * as it is free; nobody waits for a batch to fill. Order of one sender is kept. Capacity is rounded
 * up to a power of two. Thread safety: {@link #accept} from any thread.
 */
final class Stream<T> implements Consumer<T> {
  private static final long WAIT_STEP_NANOS = 50_000;

  private final String name;
  private final MpmcArrayQueue<T> queue;
  private final OverflowPolicy policy;
  private final int limit;
  private final Consumer<? super List<T>> consumer;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final LongAdder accepted = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private volatile @Nullable Thread sleeper;
  private volatile boolean closed;
  private @Nullable Thread thread;

  Stream(
      String name,
      int capacity,
      OverflowPolicy policy,
      int limit,
      Consumer<? super List<T>> consumer) {
    this.name = name;
    this.queue = new MpmcArrayQueue<>(Math.max(2, capacity));
    this.policy = policy;
    this.limit = limit;
    this.consumer = consumer;
  }

  String name() {
    return name;
  }

  int depth() {
    return queue.size();
  }

  int capacity() {
    return queue.capacity();
  }

  double acceptedCount() {
    return accepted.sum();
  }

  double droppedCount() {
    return dropped.sum();
  }

  /** Starts the consumer. Its thread is a platform thread: it never competes for a carrier. */
  void start() {
    thread = Thread.ofPlatform().name("stream-" + name).daemon().start(this::consume);
  }

  /** Lets nothing more in; what was accepted is still delivered. */
  void close() {
    closed = true;
    wake();
  }

  /** Waits for the last delivery; false when the time was too short. */
  boolean awaitEnd(long nanos) throws InterruptedException {
    return thread == null || ended.await(nanos, java.util.concurrent.TimeUnit.NANOSECONDS);
  }

  @Override
  public void accept(T message) {
    if (closed) {
      throw new StreamFull(name, "is closed");
    }
    if (queue.offer(message) || madeRoom(message)) {
      accepted.increment();
      wake();
    }
  }

  private boolean madeRoom(T message) {
    return switch (policy) {
      case WAIT -> offerPatiently(message);
      case DROP_OLDEST -> offerOverOldest(message);
      case DROP_NEWEST -> {
        dropped.increment();
        yield false;
      }
      case FAIL -> throw new StreamFull(name, "is full");
    };
  }

  private boolean offerPatiently(T message) {
    while (!queue.offer(message)) {
      if (closed) {
        throw new StreamFull(name, "is closed");
      }
      wake();
      LockSupport.parkNanos(this, WAIT_STEP_NANOS);
    }
    return true;
  }

  private boolean offerOverOldest(T message) {
    while (!queue.offer(message)) {
      if (queue.poll() != null) {
        dropped.increment();
      }
    }
    return true;
  }

  private void wake() {
    Thread sleeping = sleeper;
    if (sleeping != null) {
      LockSupport.unpark(sleeping);
    }
  }

  private void consume() {
    List<T> batch = new ArrayList<>(Math.min(limit, 1024));
    while (awaitMessages()) {
      queue.drain(batch::add, limit);
      if (!batch.isEmpty()) {
        consumer.accept(batch);
        batch.clear();
      }
    }
    ended.countDown();
  }

  /** True as soon as something waits; false once closed and empty. */
  private boolean awaitMessages() {
    while (queue.isEmpty()) {
      if (closed) {
        return !queue.isEmpty();
      }
      sleeper = Thread.currentThread();
      if (queue.isEmpty() && !closed) {
        LockSupport.park(this);
      }
      sleeper = null;
    }
    return true;
  }
}
