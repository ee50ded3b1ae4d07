package dev.bluewright.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The bounded channel in front of one input port: what its buffered bindings are at run time.
 *
 * <p>A consumer takes all that waits, up to the port's limit, as soon as it is free; nobody waits
 * for a batch to fill. Thread safety: {@link #send} by any thread.
 */
final class MessageStream<T> {
  private final InputPort<T> port;
  private final Supervisor supervisor;
  private final List<Lane<T>> lanes = new ArrayList<>();
  private final List<StreamConsumer<T>> consumers = new ArrayList<>();
  private final Waits.Totals waits = new Waits.Totals();
  private final LongAdder handled = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final CountDownLatch ended;

  MessageStream(InputPort<T> port, Supervisor supervisor, int capacity, int consumersPerLane) {
    this.port = port;
    this.supervisor = supervisor;
    this.ended = new CountDownLatch(port.lanes() * consumersPerLane);
    for (int number = 0; number < port.lanes(); number++) {
      var lane = new Lane<T>(capacity, consumersPerLane);
      lanes.add(lane);
      for (int consumer = 0; consumer < consumersPerLane; consumer++) {
        consumers.add(new StreamConsumer<>(this, lane, consumer));
      }
    }
  }

  /** Lets a message in, or does what the policy says. */
  void send(T message, OverflowPolicy policy) {
    supervisor.refuseWhenGivenUp();
    var lane = lanes.get(port.laneOf(message));
    switch (lane.offer(message)) {
      case ACCEPTED -> {}
      case CLOSED -> throw closed();
      case FULL -> whenFull(lane, message, policy);
    }
  }

  private void whenFull(Lane<T> lane, T message, OverflowPolicy policy) {
    switch (policy) {
      case WAIT -> {
        if (!lane.offerPatiently(message)) {
          throw closed();
        }
      }
      case DROP_OLDEST -> {
        if (!lane.offerOverOldest(message, this::drop)) {
          throw closed();
        }
      }
      case DROP_NEWEST -> drop(message);
      case FAIL -> {
        refused.increment();
        throw full();
      }
    }
  }

  private void drop(T message) {
    dropped.increment();
    if (message instanceof Answerable answerable) {
      answerable.undelivered(full());
    }
  }

  private StreamFull full() {
    return new StreamFull("the stream " + name() + " is full");
  }

  private StreamClosed closed() {
    return new StreamClosed("the stream " + name() + " is closed");
  }

  void start() {
    for (var consumer : consumers) {
      consumer.start(port.isOnPlatformThread());
    }
  }

  /** Lets nothing more in; what was accepted is still delivered. */
  void close() {
    lanes.forEach(Lane::close);
  }

  /** Waits until everything accepted was handled; false when the deadline came first. */
  boolean awaitEnd(long deadlineNanos) {
    try {
      return ended.await(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Gives up on what still waits, after the deadline: it goes to the dead letters. Consumers are
   * interrupted only then, so that none of them takes up another message afterwards.
   */
  void abandon() {
    var unseen = new Waits(waits);
    for (var lane : lanes) {
      for (var message = lane.poll(unseen); message != null; message = lane.poll(unseen)) {
        supervisor.undeliverable(port, message, closed(), 0);
      }
    }
    consumers.forEach(StreamConsumer::interrupt);
  }

  void consume(List<T> batch) {
    supervisor.deliver(port, batch);
    handled.add(batch.size());
  }

  void consumerEnded() {
    ended.countDown();
  }

  String name() {
    return supervisor.component().name() + "." + port.name();
  }

  InputPort<T> port() {
    return port;
  }

  Supervisor supervisor() {
    return supervisor;
  }

  Waits.Totals waits() {
    return waits;
  }

  int depth() {
    return lanes.stream().mapToInt(Lane::size).sum();
  }

  long accepted() {
    return lanes.stream().mapToLong(Lane::accepted).sum();
  }

  long handled() {
    return handled.sum();
  }

  long dropped() {
    return dropped.sum();
  }

  long refused() {
    return refused.sum();
  }

  /** How long the oldest message has waited, in nanoseconds. */
  long age() {
    long now = System.nanoTime();
    return lanes.stream().mapToLong(lane -> now - lane.waitingSince(now)).max().orElse(0);
  }
}
