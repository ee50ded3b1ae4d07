package dev.bluewright.harness;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One queue of a stream, the consumers that sleep at it and the senders that wait for room in it.
 *
 * <p>A sender publishes its message and then looks for a sleeper; a consumer lies down and then
 * looks for a message. Both are volatile, so one of them sees the other. Thread safety: safe.
 */
final class Lane<T> {
  private final Ring<T> ring;
  private final AtomicReferenceArray<@Nullable Thread> sleepers;
  private final AtomicInteger waitingSenders = new AtomicInteger();
  private final ReentrantLock roomLock = new ReentrantLock();
  private final Condition room = roomLock.newCondition();

  Lane(int capacity, int consumers) {
    this.ring = new Ring<>(capacity);
    this.sleepers = new AtomicReferenceArray<>(consumers);
  }

  Ring.Offer offer(T message) {
    var offer = ring.offer(message, System.nanoTime());
    if (offer == Ring.Offer.ACCEPTED) {
      wakeOne();
    }
    return offer;
  }

  /** Waits for room; false when the lane was closed first. */
  boolean offerPatiently(T message) {
    waitingSenders.incrementAndGet();
    roomLock.lock();
    try {
      while (true) {
        switch (offer(message)) {
          case ACCEPTED -> {
            return true;
          }
          case CLOSED -> {
            return false;
          }
          case FULL -> room.await();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new HarnessException("HAR-015", "interrupted while waiting for room", interrupted);
    } finally {
      roomLock.unlock();
      waitingSenders.decrementAndGet();
    }
  }

  /** Makes room by taking the oldest out; false when the lane was closed first. */
  boolean offerOverOldest(T message, Consumer<? super T> dropped) {
    var unmeasured = new Waits(new Waits.Totals());
    while (true) {
      switch (offer(message)) {
        case ACCEPTED -> {
          return true;
        }
        case CLOSED -> {
          return false;
        }
        case FULL -> {
          var oldest = ring.poll(unmeasured);
          if (oldest != null) {
            dropped.accept(oldest);
          }
        }
      }
    }
  }

  /** Takes the oldest message, or null when none waits. */
  @Nullable T poll(Waits waits) {
    return ring.poll(waits);
  }

  /** Lets as many senders go on as messages were taken. */
  void tookOut(int count) {
    if (waitingSenders.get() == 0) {
      return;
    }
    roomLock.lock();
    try {
      for (int signals = Math.min(count, waitingSenders.get()); signals > 0; signals--) {
        room.signal();
      }
    } finally {
      roomLock.unlock();
    }
  }

  /** Sleeps until a message waits; false once the lane is closed and empty. */
  boolean awaitMessage(int consumer) {
    while (!ring.hasNext()) {
      if (ring.isFinished()) {
        return false;
      }
      sleepers.set(consumer, Thread.currentThread());
      if (!ring.hasNext() && !ring.isFinished()) {
        LockSupport.park(this);
      }
      sleepers.set(consumer, null);
      // An interrupt would make every later park return at once.
      Thread.interrupted();
    }
    return true;
  }

  private void wakeOne() {
    for (int consumer = 0; consumer < sleepers.length(); consumer++) {
      var sleeper = sleepers.get(consumer);
      if (sleeper != null && sleepers.compareAndSet(consumer, sleeper, null)) {
        LockSupport.unpark(sleeper);
        return;
      }
    }
  }

  void close() {
    ring.close();
    wakeAll();
    roomLock.lock();
    try {
      room.signalAll();
    } finally {
      roomLock.unlock();
    }
  }

  /** Wakes every consumer, so that it sees that the lane is closed. */
  void wakeAll() {
    for (int consumer = 0; consumer < sleepers.length(); consumer++) {
      LockSupport.unpark(sleepers.get(consumer));
    }
  }

  int size() {
    return ring.size();
  }

  long accepted() {
    return ring.accepted();
  }

  long waitingSince(long now) {
    return ring.waitingSince(now);
  }
}
