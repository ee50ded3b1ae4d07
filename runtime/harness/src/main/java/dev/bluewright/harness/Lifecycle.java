package dev.bluewright.harness;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts components in their order and stops them in reverse. Used by one thread at a time. */
final class Lifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final Duration AFTER_FAILED_START = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofMillis(200);
  private static final long IDLE_CHECK_NANOS = 200_000;

  private final Wiring wiring;
  private final Deque<List<Supervisor>> started = new ArrayDeque<>();

  Lifecycle(Wiring wiring) {
    this.wiring = wiring;
  }

  void start(Function<Supervisor, ComponentContext> contexts) {
    wiring.connect();
    prepare(contexts);
    for (var group : wiring.startOrder()) {
      started.push(group);
      for (var supervisor : group) {
        setUp(supervisor, contexts.apply(supervisor));
      }
      group.forEach(member -> wiring.streamsInto(member).forEach(MessageStream::start));
    }
  }

  /** Those that start last have the longest to prepare. */
  private void prepare(Function<Supervisor, ComponentContext> contexts) {
    for (var group : wiring.startOrder().reversed()) {
      group.forEach(supervisor -> supervisor.prepare(contexts.apply(supervisor)));
    }
  }

  /** Starts what can be started and passes over the rest, to be stopped like any start. */
  void rehearse(Function<Supervisor, ComponentContext> contexts) {
    wiring.connect();
    prepare(contexts);
    for (var group : wiring.startOrder()) {
      started.push(group);
      for (var supervisor : group) {
        try {
          supervisor.setup(contexts.apply(supervisor));
        } catch (Exception missing) {
          LOG.info("rehearsed without {}: {}", supervisor.component().name(), reason(missing));
        }
      }
      group.forEach(member -> wiring.streamsInto(member).forEach(MessageStream::start));
    }
  }

  private void setUp(Supervisor supervisor, ComponentContext context) {
    try {
      supervisor.setup(context);
    } catch (Exception failure) {
      // The failed group's streams have no consumers yet, so nothing can be waited for there.
      started.pop().forEach(member -> member.close(GRACE));
      stop(AFTER_FAILED_START);
      throw asHarnessException(supervisor, failure);
    }
  }

  private static HarnessException asHarnessException(Supervisor supervisor, Exception failure) {
    if (failure instanceof PrerequisiteMissing missing) {
      return missing;
    }
    return new HarnessException(
        "HAR-007", supervisor.component().name() + " could not start: " + reason(failure), failure);
  }

  private static String reason(Exception failure) {
    var message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  boolean stop(Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    boolean drained = true;
    while (!started.isEmpty()) {
      drained &= stop(started.pop(), end);
    }
    return drained;
  }

  private boolean stop(List<Supervisor> group, long end) {
    var streams = group.stream().flatMap(s -> wiring.streamsInto(s).stream()).toList();
    if (wiring.isCycle(group)) {
      awaitIdle(streams, end);
    }
    streams.forEach(MessageStream::close);
    boolean drained = true;
    for (var stream : streams) {
      drained &= drain(stream, end);
    }
    for (var supervisor : group) {
      drained &= cleanUp(supervisor, end);
    }
    return drained;
  }

  /** In a cycle a message that is handled may send another, so closing waits for silence. */
  private static void awaitIdle(List<MessageStream<?>> streams, long end) {
    while (!isIdle(streams) && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(IDLE_CHECK_NANOS);
    }
  }

  private static boolean isIdle(List<MessageStream<?>> streams) {
    // Handled is read first: when it equals what was accepted later, nothing was under way.
    long handled = streams.stream().mapToLong(MessageStream::handled).sum();
    return handled == streams.stream().mapToLong(MessageStream::accepted).sum();
  }

  private static boolean drain(MessageStream<?> stream, long end) {
    if (stream.awaitEnd(end)) {
      return true;
    }
    LOG.error("{} still holds {} message(s) at the deadline", stream.name(), stream.depth());
    stream.supervisor().abandon();
    stream.abandon();
    stream.awaitEnd(System.nanoTime() + GRACE.toNanos());
    return false;
  }

  private static boolean cleanUp(Supervisor supervisor, long end) {
    var cleaning =
        Thread.ofVirtual()
            .name("cleanup-" + supervisor.component().name())
            .start(() -> supervisor.close(GRACE));
    try {
      long left = Math.max(GRACE.multipliedBy(2).toNanos(), end - System.nanoTime());
      if (cleaning.join(Duration.ofNanos(left))) {
        return true;
      }
      LOG.error("{} did not clean up within the deadline", supervisor.component().name());
      cleaning.interrupt();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
