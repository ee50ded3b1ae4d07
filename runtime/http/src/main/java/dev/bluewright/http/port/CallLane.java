package dev.bluewright.http.port;

import dev.bluewright.harness.Pauses;
import dev.bluewright.http.port.CallRows.NotDone;
import dev.bluewright.store.Row;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls, each on a thread of its own and within its time, at most 64 at once; and makes those
 * again that have no answer, after 2 s, then twice that, and so on up to five minutes.
 *
 * <p>Thread safety: one thread starts and stops it; any may make calls.
 */
final class CallLane {
  private static final Logger LOG = LoggerFactory.getLogger(PortCalls.class);
  private static final int MOST_AT_ONCE = 64;
  private static final Duration LOOKS = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Pauses PAUSES = new Pauses(LOOKS, LONGEST_WAIT);
  private static final Duration ENDING = Duration.ofSeconds(3);

  private final CallRows rows;
  private final Map<String, PortCall> calls;
  private final Adapters adapters;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
  private final LongAdder done = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder unanswered = new LongAdder();
  private final LongAdder givenUp = new LongAdder();
  private volatile boolean running;
  private @Nullable Thread thread;

  CallLane(CallRows rows, Map<String, PortCall> calls, Adapters adapters) {
    this.rows = rows;
    this.calls = calls;
    this.adapters = adapters;
  }

  /** What became of an attempt. */
  sealed interface Result {
    /** The service has done its part, and the record shows it; empty when it did before. */
    record Done(Optional<Row> record) implements Result {}

    /** The service refuses, and the record shows it. */
    record Refused(String reason) implements Result {}

    /** Nobody knows. */
    record Unanswered() implements Result {}
  }

  void start(MeterRegistry meters) {
    counter(meters, "done", done, "Calls that a service has done its part of");
    counter(meters, "refused", refused, "Calls that a service refused");
    counter(meters, "unanswered", unanswered, "Attempts of calls without an answer");
    counter(meters, "given.up", givenUp, "Calls that are not made again though nobody answered");
    running = true;
    thread = Thread.ofVirtual().name("ports").start(this::run);
  }

  private static void counter(
      MeterRegistry meters, String what, LongAdder value, String description) {
    FunctionCounter.builder("bluewright.port." + what, value, LongAdder::sum)
        .description(description)
        .register(meters);
  }

  /** Begins nothing any more, and waits for what is under way, but not for longer than 3 s. */
  void stop() throws InterruptedException {
    running = false;
    Thread looking = thread;
    if (looking != null) {
      looking.interrupt();
      looking.join(ENDING);
    }
    if (free.tryAcquire(MOST_AT_ONCE, ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
      free.release(MOST_AT_ONCE);
    }
  }

  private void run() {
    while (running) {
      try {
        List<WaitingCall> due = rows.take(this::within);
        due.forEach(
            call -> Thread.ofVirtual().name("port " + call.call()).start(() -> again(call)));
        if (due.size() < CallRows.MOST_TAKEN) {
          Thread.sleep(LOOKS);
        }
      } catch (InterruptedException ended) {
        return;
      } catch (RuntimeException fault) {
        LOG.error("Calls of ports that wait cannot be read", fault);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOKS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration within(WaitingCall waiting) {
    PortCall call = calls.get(waiting.call());
    return call == null ? LONGEST_WAIT : call.within();
  }

  private void again(WaitingCall waiting) {
    PortCall call = calls.get(waiting.call());
    if (call == null) {
      LOG.error("{} called a port and does so no longer; {} waits.", waiting.call(), waiting.id());
      return;
    }
    var _ = make(call, waiting);
  }

  /** Makes a call, and waits for its answer within its time. */
  Result make(PortCall call, WaitingCall waiting) {
    var answer = new CompletableFuture<Result>();
    Thread attempt =
        Thread.ofVirtual()
            .name("port " + call.name())
            .start(() -> answer.complete(attempt(call, waiting)));
    try {
      return answer.get(call.within().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      attempt.interrupt();
      return new Result.Unanswered();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Result.Unanswered();
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private Result attempt(PortCall call, WaitingCall waiting) {
    try {
      free.acquire();
    } catch (InterruptedException late) {
      return unanswered(call, waiting, late);
    }
    try {
      return asked(call, waiting);
    } finally {
      free.release();
    }
  }

  private Result asked(PortCall call, WaitingCall waiting) {
    try {
      Object adapter = adapters.require(call);
      var values = call.asking().ask(adapter, waiting.asked(), waiting.key());
      var _ = Thread.interrupted(); // an answer that comes late counts
      var record = rows.settle(call, waiting, call.done(), call.results(values));
      done.increment();
      if (record.isEmpty()) {
        LOG.error("{} is done ({}), but was before, or its record is gone.", call.name(), waiting);
      }
      return new Result.Done(record);
    } catch (PortRefusal refusal) {
      return refused(call, waiting, refusal);
    } catch (Exception failure) {
      return unanswered(call, waiting, failure);
    }
  }

  private Result refused(PortCall call, WaitingCall waiting, PortRefusal refusal) {
    try {
      var _ = rows.settle(call, waiting, call.refusal(waiting.before()), Row.of());
      refused.increment();
      return new Result.Refused(refusal.reason());
    } catch (NotDone undone) {
      return unanswered(call, waiting, undone);
    }
  }

  /** Nobody knows what happened: it is asked again, with the same key, unless time is up. */
  private Result unanswered(PortCall call, WaitingCall waiting, Exception why) {
    unanswered.increment();
    var _ = Thread.interrupted(); // that it was late is known
    boolean over =
        call.patience()
            .filter(longest -> waiting.madeAt().plus(longest).isBefore(Instant.now()))
            .isPresent();
    try {
      if (over) {
        var _ = rows.settle(call, waiting, call.silence(waiting.before()), Row.of());
        givenUp.increment();
        LOG.error("{} ({}) has no answer and is given up", call.name(), waiting.id(), why);
      } else {
        Duration wait = PAUSES.after(waiting.attempts());
        rows.later(waiting, wait);
        LOG.warn(
            "{} ({}) has no answer: {}. It is asked again in {} s.",
            call.name(),
            waiting.id(),
            why,
            wait.toSeconds());
      }
    } catch (NotDone undone) {
      LOG.error("{} ({}) waits until its lease ends", call.name(), waiting.id(), undone);
    }
    return new Result.Unanswered();
  }
}
