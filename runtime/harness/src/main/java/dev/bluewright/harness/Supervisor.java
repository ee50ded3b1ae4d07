package dev.bluewright.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers messages to one component and restarts it when it fails.
 *
 * <p>A failing delivery restarts the component (cleanup, a pause, setup), then each message of the
 * batch is delivered once more, alone; one that fails again goes to the dead letters. Pauses double
 * from {@link #FIRST_PAUSE} to {@link #LONGEST_PAUSE}; a good delivery sets them back. After {@link
 * #MAX_RESTARTS} restarts without a good delivery between them the component is given up: its
 * health is down, and all that still comes goes to the dead letters. Used by one thread.
 */
final class Supervisor {
  static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  static final int MAX_RESTARTS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  private final HarnessComponent component;
  private final Consumer<DeadLetter> deadLetters;
  private @Nullable ComponentContext context;
  private int restarts;
  private volatile @Nullable String givenUp;

  Supervisor(HarnessComponent component, Consumer<DeadLetter> deadLetters) {
    this.component = component;
    this.deadLetters = deadLetters;
  }

  HarnessComponent component() {
    return component;
  }

  void setup(ComponentContext with) throws Exception {
    context = with;
    component.setup(with);
  }

  Health health() {
    String reason = givenUp;
    return reason == null ? component.health() : Health.down(reason);
  }

  <T> void deliver(String stream, List<T> messages, Consumer<? super List<T>> process) {
    if (givenUp == null && delivered(messages, process)) {
      return;
    }
    for (T message : messages) {
      deliverAgain(stream, message, process);
    }
  }

  private <T> boolean delivered(List<T> messages, Consumer<? super List<T>> process) {
    try {
      process.accept(messages);
      restarts = 0;
      return true;
    } catch (RuntimeException failure) {
      LOG.warn(
          "{} failed on {} messages and is restarted", component.name(), messages.size(), failure);
      restart(failure);
      return false;
    }
  }

  private <T> void deliverAgain(String stream, T message, Consumer<? super List<T>> process) {
    if (givenUp != null) {
      Throwable cause = new HarnessException("HAR-011", component.name() + " was given up.");
      deadLetters.accept(new DeadLetter(stream, message, cause, Instant.now()));
      return;
    }
    try {
      process.accept(List.of(message));
      restarts = 0;
    } catch (RuntimeException failure) {
      deadLetters.accept(new DeadLetter(stream, message, failure, Instant.now()));
      restart(failure);
    }
  }

  private void restart(RuntimeException cause) {
    while (givenUp == null) {
      if (++restarts > MAX_RESTARTS) {
        giveUp(cause);
        return;
      }
      try {
        component.cleanup();
        Thread.sleep(pause());
        if (context != null) {
          component.setup(context);
        }
        return;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        giveUp(cause);
      } catch (Exception failed) {
        LOG.warn("Restart {} of {} failed", restarts, component.name(), failed);
      }
    }
  }

  private Duration pause() {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << (restarts - 1));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private void giveUp(RuntimeException cause) {
    givenUp = "given up after " + MAX_RESTARTS + " restarts: " + cause;
    LOG.error("{} is {}", component.name(), givenUp);
  }
}
