package dev.bluewright.store;

import dev.bluewright.harness.Answerable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The reply to one request, for which one thread waits.
 *
 * <p>Thread safety: one thread awaits; another completes it.
 */
abstract class Awaited implements Answerable {
  private volatile @Nullable Outcome outcome;
  private volatile @Nullable Thread waiter;

  /**
   * Waits for the outcome: the store answers each operation within its statement timeout, or says
   * {@link Outcome.Unavailable}. Within a {@link Deadline} it waits no longer than that.
   */
  public Outcome await() {
    Outcome result = outcome;
    if (result != null) {
      return result;
    }
    waiter = Thread.currentThread();
    while ((result = outcome) == null) {
      long left = Deadline.nanosLeft();
      if (left <= 0) {
        return abandoned();
      }
      park(left);
    }
    return result;
  }

  /** A timed park of a virtual thread sets a timer each time, so there is none without need. */
  private void park(long nanos) {
    if (nanos == Long.MAX_VALUE) {
      LockSupport.park(this);
    } else {
      LockSupport.parkNanos(this, nanos);
    }
  }

  /** Nobody waits any longer: a lane that has not begun it leaves it out. */
  private Outcome abandoned() {
    Outcome late = new Outcome.Unavailable("No answer before the deadline of the request.");
    complete(late);
    return late;
  }

  /** The outcome is {@link Outcome.Unavailable}: the harness will not deliver the operation. */
  @Override
  public void undelivered(Throwable reason) {
    complete(
        new Outcome.Unavailable("The request did not reach the store: " + reason.getMessage()));
  }

  /** Whether the outcome is known. */
  public boolean done() {
    return outcome != null;
  }

  /** Gives the outcome and wakes who waits for it; the first outcome counts. */
  void complete(Outcome result) {
    if (outcome != null) {
      return;
    }
    outcome = result;
    Thread waiting = waiter;
    if (waiting != null) {
      LockSupport.unpark(waiting);
    }
  }
}
