package dev.bluewright.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers messages to one component as its {@link Supervision} says, restarts it, and gives it up.
 * Thread safety: safe; a restart waits until no handler behind a stream runs.
 */
final class Supervisor {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  private final HarnessComponent component;
  private final Supervision rules;
  private final Consumer<DeadLetter> deadLetters;
  private final List<CircuitBreaker> breakers = new CopyOnWriteArrayList<>();
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger restarts = new AtomicInteger();
  private final AtomicInteger allRestarts = new AtomicInteger();
  private final CountDownLatch abandoned = new CountDownLatch(1);
  private volatile @Nullable Preparation preparation;
  private volatile @Nullable ComponentContext context;
  private volatile int generation;
  private volatile boolean open;
  private volatile @Nullable String trouble;
  private volatile @Nullable ComponentGaveUp gaveUp;

  Supervisor(HarnessComponent component, Consumer<DeadLetter> deadLetters) {
    this.component = component;
    this.rules = component.supervision();
    this.deadLetters = deadLetters;
  }

  HarnessComponent component() {
    return component;
  }

  void watch(CircuitBreaker breaker) {
    breakers.add(breaker);
  }

  /** Has the component prepared on a thread of its own; the first setup waits for it. */
  void prepare(ComponentContext with) {
    preparation = Preparation.begin(component, with);
  }

  void setup(ComponentContext with) throws Exception {
    awaitPreparation();
    gate.writeLock().lock();
    try {
      context = with;
      open = true;
      component.setup(with);
    } finally {
      gate.writeLock().unlock();
    }
  }

  private void awaitPreparation() throws Exception {
    var begun = preparation;
    preparation = null;
    if (begun != null) {
      begun.await();
    }
  }

  /** Ends it for good: cuts pauses short, waits a little for a restart under way, cleans up. */
  void close(Duration patience) {
    abandon();
    boolean alone = false;
    try {
      alone = gate.writeLock().tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
      cleanup();
    } catch (InterruptedException interrupted) {
      LOG.warn("{} was not cleaned up", component.name(), interrupted);
    } finally {
      if (alone) {
        gate.writeLock().unlock();
      }
    }
  }

  /** Closes the component if it is open; never throws. */
  void cleanup() {
    if (open) {
      open = false;
      try {
        component.cleanup();
      } catch (Exception failure) {
        LOG.warn("{} could not be cleaned up", component.name(), failure);
      }
    }
  }

  Health health() {
    var reason = trouble;
    if (reason != null) {
      return Health.down(reason);
    }
    try {
      return component.health();
    } catch (RuntimeException failure) {
      return Health.down("its health check failed: " + failure);
    }
  }

  boolean hasGivenUp() {
    return gaveUp != null;
  }

  int allRestarts() {
    return allRestarts.get();
  }

  void refuseWhenGivenUp() {
    var reason = gaveUp;
    if (reason != null) {
      throw reason;
    }
  }

  /** Hands over a batch; a batch that fails is handed over again one message at a time. */
  <T> void deliver(InputPort<T> port, List<T> batch) {
    if (batch.size() > 1 && gaveUp == null) {
      int seen = generation;
      var failure = attempt(() -> port.handleAll(batch));
      if (failure == null) {
        return;
      }
      recover(failure, seen);
    }
    for (var message : batch) {
      deliver(port, message);
    }
  }

  private <T> void deliver(InputPort<T> port, T message) {
    for (int attempt = 1; ; attempt++) {
      Throwable reason = gaveUp;
      if (reason != null) {
        undeliverable(port, message, reason, attempt - 1);
        return;
      }
      int seen = generation;
      var failure = attempt(() -> port.handle(message));
      if (failure == null) {
        return;
      }
      boolean last = attempt >= rules.attempts() || abandoned.getCount() == 0;
      if (last) {
        undeliverable(port, message, failure, attempt);
      }
      recover(failure, seen);
      if (last) {
        return;
      }
    }
  }

  private @Nullable Throwable attempt(Runnable work) {
    gate.readLock().lock();
    try {
      work.run();
      succeeded();
      return null;
    } catch (Throwable failure) { // whatever a handler throws, its consumer must live on
      breakers.forEach(CircuitBreaker::failed);
      return failure;
    } finally {
      gate.readLock().unlock();
    }
  }

  private void succeeded() {
    if (failures.get() != 0) {
      failures.set(0);
      restarts.set(0);
    }
    for (var breaker : breakers) {
      breaker.succeeded();
    }
  }

  private void recover(Throwable failure, int seen) {
    int inARow = failures.incrementAndGet();
    LOG.warn("{} failed, {} time(s) in a row", component.name(), inARow, failure);
    if (inARow % rules.restartAfter() == 0) {
      restart(failure, seen);
    } else {
      pause(rules.pauseAfter(inARow));
    }
  }

  /** Restarts because the component itself said that it broke. */
  void failed(Throwable cause) {
    int seen = generation;
    LOG.warn("{} says that it broke", component.name(), cause);
    Thread.startVirtualThread(
        () -> {
          failures.incrementAndGet();
          restart(cause, seen);
        });
  }

  private void restart(Throwable cause, int seen) {
    gate.writeLock().lock();
    try {
      if (generation == seen && open) {
        restartUntilUp(cause, seen);
      }
    } finally {
      gate.writeLock().unlock();
    }
  }

  private void restartUntilUp(Throwable cause, int seenGeneration) {
    var latest = cause;
    while (true) {
      trouble = "it is being restarted after: " + latest;
      cleanup();
      if (restarts.get() >= rules.restarts() || abandoned.getCount() == 0) {
        giveUp(latest);
        return;
      }
      pause(rules.pauseAfter(restarts.incrementAndGet()));
      allRestarts.incrementAndGet();
      var failure = setupAgain();
      if (failure == null) {
        generation = seenGeneration + 1;
        trouble = null;
        return;
      }
      latest = failure;
    }
  }

  private @Nullable Exception setupAgain() {
    try {
      var with = context;
      if (with != null) {
        setup(with);
      }
      LOG.info("{} was restarted", component.name());
      return null;
    } catch (Exception failure) {
      LOG.warn("{} could not be restarted", component.name(), failure);
      return failure;
    }
  }

  private void giveUp(Throwable cause) {
    var reason =
        "%s was given up after %d restarts: %s".formatted(component.name(), restarts.get(), cause);
    trouble = reason;
    gaveUp = new ComponentGaveUp(reason);
    LOG.error("{}; the system is no longer live", reason, cause);
  }

  private void pause(Duration pause) {
    try {
      if (abandoned.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.debug("{} is not waited for any longer", component.name());
      }
    } catch (InterruptedException interrupted) {
      LOG.debug("{} is not waited for any longer", component.name(), interrupted);
    }
  }

  /** The deadline of the stop has passed: no more tries, no more pauses. */
  void abandon() {
    abandoned.countDown();
  }

  <T> void undeliverable(InputPort<T> port, T message, Throwable reason, int attempts) {
    if (message instanceof Answerable answerable) {
      tell(answerable, reason);
    }
    deadLetters.accept(
        new DeadLetter(component.name(), port.name(), message, reason, attempts, Instant.now()));
  }

  private void tell(Answerable message, Throwable reason) {
    try {
      message.undelivered(reason);
    } catch (RuntimeException failure) {
      LOG.error("the sender to {} could not be told", component.name(), failure);
    }
  }
}
