package dev.bluewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One thread with a connection of its own, that takes all operations that wait for it at once.
 *
 * <p>Waiting operations are a stack that senders push on without a lock and the lane takes whole;
 * only the sender that finds it empty wakes the lane. Thread safety: {@link #send}, {@link
 * #trouble} and {@link #busyFor} for any thread.
 *
 * @param <O> what it takes
 */
abstract class Lane<O extends StoreOperation> {
  private final String name;
  private final int capacity;
  private final int batchLimit;
  private final boolean divided;
  private final Link link;
  private final LaneMeters meters;
  private final AtomicReference<@Nullable StoreOperation> waiting = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile boolean ended;
  private volatile long busySince;

  Lane(String name, StoreSql sql, LaneOptions options, Link link, LaneMeters meters) {
    this.name = name;
    divided = sql.hasTenants();
    capacity = options.capacity();
    batchLimit = options.batchLimit();
    this.link = link;
    this.meters = meters;
    thread = options.threads().name("store-" + name).unstarted(this::run);
  }

  final void start() {
    thread.start();
  }

  /** Puts an operation in line; refuses it with Unavailable when the line is full. */
  final void send(O operation) {
    operation.sentAt = System.nanoTime();
    while (true) {
      StoreOperation top = waiting.get();
      int depth = top == null ? 1 : top.depth + 1;
      if (depth > capacity) {
        operation.complete(new Outcome.Unavailable("Too many requests wait for the " + name + "."));
        return;
      }
      operation.next = top;
      operation.depth = depth;
      if (waiting.compareAndSet(top, operation)) {
        if (top == null) {
          LockSupport.unpark(thread);
        }
        break;
      }
    }
    if (ended) {
      refuse(take(), "The store has stopped.");
    }
  }

  /** Answers what waits, then ends. */
  final void stop() {
    stopping = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What keeps the lane from the database, or null. */
  final @Nullable String trouble() {
    return link.trouble();
  }

  /** For how many nanoseconds it has worked on its batch; 0 when idle. */
  final long busyFor() {
    long since = busySince;
    return since == 0 ? 0 : System.nanoTime() - since;
  }

  /** How many wait. */
  final int depth() {
    StoreOperation top = waiting.get();
    return top == null ? 0 : top.depth;
  }

  final String name() {
    return name;
  }

  /** Answers each of these, whatever happens. */
  abstract void answer(List<O> batch, Link link);

  private void run() {
    while (!stopping || waiting.get() != null) {
      List<O> batch = take();
      if (batch.isEmpty()) {
        idle();
      } else {
        work(batch);
      }
    }
    ended = true;
    refuse(take(), "The store has stopped.");
    link.close();
  }

  private void idle() {
    if (link.untilRetry() == 0) {
      LockSupport.park(this);
    } else if (link.session() == null) {
      LockSupport.parkNanos(this, link.untilRetry());
    }
  }

  private void work(List<O> batch) {
    long started = System.nanoTime();
    busySince = started;
    meters.waited(started - batch.getFirst().sentAt);
    for (int from = 0; from < batch.size(); from += batchLimit) {
      List<O> part = batch.subList(from, Math.min(batch.size(), from + batchLimit));
      try {
        answer(part);
      } catch (RuntimeException | Error e) {
        part.forEach(operation -> operation.complete(new Outcome.Failed(e)));
      }
    }
    busySince = 0;
    meters.answered(batch.size(), System.nanoTime() - started);
  }

  /** Where rows belong to tenants, what is asked for one is apart from all else. */
  private void answer(List<O> part) {
    if (!divided) {
      answer(part, link);
      return;
    }
    Fence.groups(part)
        .forEach(
            (fence, group) -> {
              link.within(fence);
              answer(group, link);
            });
  }

  /** All that wait, the oldest first. */
  @SuppressWarnings("unchecked") // only send adds to the stack
  private List<O> take() {
    if (waiting.get() == null) {
      return List.of();
    }
    StoreOperation top = waiting.getAndSet(null);
    if (top == null) {
      return List.of();
    }
    StoreOperation[] operations = new StoreOperation[top.depth];
    for (StoreOperation o = top; o != null; o = o.next) {
      operations[o.depth - 1] = o;
    }
    List<O> batch = new ArrayList<>(operations.length);
    for (StoreOperation operation : operations) {
      operation.next = null;
      if (!operation.done()) { // else nobody waits for it any longer
        batch.add((O) operation);
      }
    }
    return batch;
  }

  static void refuse(List<? extends StoreOperation> operations, String reason) {
    operations.forEach(operation -> operation.complete(new Outcome.Unavailable(reason)));
  }
}
