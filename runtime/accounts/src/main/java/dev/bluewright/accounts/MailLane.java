package dev.bluewright.accounts;

import dev.bluewright.accounts.mail.Postman;
import dev.bluewright.accounts.mail.Undelivered;
import dev.bluewright.harness.Pauses;
import dev.bluewright.http.problem.ProblemException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that sends what waits, apart from all requests: at once when it is told to, and every
 * five seconds what others left. What a server did not take is tried again after 5 s, then twice
 * that, and so on up to 15 minutes; after twelve hours, or at once when it will never be taken, it
 * is given up, which the log and a metric say.
 *
 * <p>Thread safety: one thread starts and stops it; any may wake it.
 */
final class MailLane {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
  private static final Duration LOOKS = Duration.ofSeconds(5);
  private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(15));
  private static final Duration PATIENCE = Duration.ofHours(12);
  private static final Duration ENDING = Duration.ofSeconds(3);

  private final Outbox outbox;
  private final Correspondence correspondence;
  private final Postman postman;
  private final Deque<WaitingMail> mine = new ArrayDeque<>();
  private final Semaphore told = new Semaphore(0);
  private final LongAdder sent = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder givenUp = new LongAdder();
  private volatile long waiting;
  private volatile boolean running;
  private @Nullable Thread thread;

  MailLane(Outbox outbox, Correspondence correspondence, Postman postman) {
    this.outbox = outbox;
    this.correspondence = correspondence;
    this.postman = postman;
  }

  void start(MeterRegistry meters) {
    counter(meters, "sent", sent, "Mails that the mail server took");
    counter(meters, "failed", failed, "Attempts to send a mail that failed");
    counter(meters, "given.up", givenUp, "Mails that will never be sent");
    Gauge.builder("bluewright.mail.waiting", this, lane -> lane.waiting)
        .description("Mails that wait to be sent")
        .register(meters);
    running = true;
    thread = Thread.ofVirtual().name("mail").start(this::run);
  }

  private static void counter(
      MeterRegistry meters, String what, LongAdder value, String description) {
    FunctionCounter.builder("bluewright.mail." + what, value, LongAdder::sum)
        .description(description)
        .register(meters);
  }

  /** There is something to send. */
  void wake() {
    told.release();
  }

  /** How many waited when it was last looked at. */
  long waiting() {
    return waiting;
  }

  /** Ends after the mail that is being sent, which is not waited for longer than three seconds. */
  void stop() throws InterruptedException {
    running = false;
    wake();
    if (thread != null) {
      thread.join(ENDING);
    }
  }

  private void run() {
    while (running) {
      try {
        told.drainPermits(); // whatever it told of is taken now
        if (!round()) {
          var _ = told.tryAcquire(LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException ended) {
        return;
      } catch (ProblemException unavailable) {
        pause(); // AccountRows has logged what the store said
      } catch (RuntimeException fault) {
        LOG.error("Sending mails failed", fault);
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

  /** Sends some; whether there may be more. */
  private boolean round() {
    if (mine.isEmpty()) {
      mine.addAll(outbox.take());
    }
    boolean full = mine.size() == Outbox.MOST_TAKEN;
    while (!mine.isEmpty()) {
      settle(mine.getFirst());
      mine.removeFirst();
    }
    waiting = outbox.waiting();
    return full;
  }

  /** One that was not settled, since the store did not answer, may be another's by now. */
  private void settle(WaitingMail mail) {
    if (mail.dueAt().isBefore(Instant.now())) {
      return;
    }
    if (running) {
      send(mail);
    } else {
      outbox.later(mail, Duration.ZERO);
    }
  }

  private void send(WaitingMail mail) {
    try {
      if (correspondence.send(mail, postman)) {
        sent.increment();
      }
      outbox.remove(mail);
    } catch (Undelivered undelivered) {
      failed(mail, undelivered.getMessage(), undelivered.forGood());
    } catch (ProblemException unavailable) {
      throw unavailable; // nothing is known of the mail
    } catch (RuntimeException fault) {
      LOG.error("A mail ({}) cannot be made", mail.occasion(), fault);
      failed(mail, "A mail cannot be made: " + fault, false);
    }
  }

  private void failed(WaitingMail mail, @Nullable String why, boolean forGood) {
    failed.increment();
    if (forGood || mail.madeAt().plus(PATIENCE).isBefore(Instant.now())) {
      givenUp.increment();
      outbox.remove(mail);
      LOG.error("A mail ({}) is given up: {}", mail.occasion(), why);
      return;
    }
    Duration wait = PAUSES.after(mail.attempts() + 1);
    outbox.later(mail, wait);
    LOG.warn("{} It ({}) is tried again in {} s.", why, mail.occasion(), wait.toSeconds());
  }
}
