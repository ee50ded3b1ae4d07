package dev.bluewright.workbench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells a person what takes time. On a terminal, what takes over a second is shown with its seconds
 * as they pass. Thread safety: may be used by many threads.
 */
public final class Progress {
  private static final String ERASE_LINE = "\r\u001b[2K";
  private static final Duration TICK = Duration.ofSeconds(1);

  private final PrintStream out;
  private final boolean live;
  private final List<Work> going = new ArrayList<>();
  private boolean drawn;

  /**
   * Progress on a stream.
   *
   * @param live whether a line may be drawn again, as on a terminal
   */
  public Progress(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
  }

  /** Progress on standard error. */
  public static Progress onStandardError() {
    return new Progress(System.err, Terminal.MESSAGES.present());
  }

  private record Work(String what, long since) {
    String line() {
      return "  … " + what + ", " + (System.nanoTime() - since) / 1_000_000_000L + " s";
    }
  }

  /** Says in one line what happens now. */
  public void step(String what) {
    line("  " + what);
  }

  /** Says something in a line of its own. */
  public synchronized void line(String text) {
    erase();
    out.println(text);
  }

  /** Does something that may take long, and says so. */
  public <T> T during(String what, Supplier<T> work) {
    step(what);
    if (!live) {
      return work.get();
    }
    Work shown = new Work(what, System.nanoTime());
    Thread clock = Thread.ofVirtual().start(() -> show(shown));
    try {
      return work.get();
    } finally {
      clock.interrupt();
      finished(shown);
    }
  }

  private void show(Work work) {
    try {
      Thread.sleep(TICK);
      begun(work);
      while (true) {
        draw();
        Thread.sleep(TICK);
      }
    } catch (InterruptedException done) {
      finished(work);
    }
  }

  private synchronized void begun(Work work) {
    going.add(work);
  }

  private synchronized void finished(Work work) {
    going.remove(work);
    erase();
  }

  private synchronized void draw() {
    if (!going.isEmpty()) {
      out.print(ERASE_LINE + going.getLast().line());
      out.flush();
      drawn = true;
    }
  }

  private void erase() {
    if (drawn) {
      out.print(ERASE_LINE);
      drawn = false;
    }
  }
}
