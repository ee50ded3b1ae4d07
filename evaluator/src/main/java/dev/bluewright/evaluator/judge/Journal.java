package dev.bluewright.evaluator.judge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * The judge's own log: what it did and when, a line each, with the phase that it was in. Whoever
 * waits for the evaluation hears what is tried. Thread safety: safe.
 */
final class Journal implements Consumer<String> {
  private final Consumer<String> progress;
  private final StringBuilder lines = new StringBuilder();
  private String phase = "begin";

  /**
   * An empty log.
   *
   * @param progress hears what is tried
   */
  Journal(Consumer<String> progress) {
    this.progress = progress;
  }

  /** What follows belongs to another phase. */
  synchronized void phase(String next) {
    phase = next;
  }

  /** Something was done. */
  synchronized void note(String what) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    lines.append("%s %-9s %s\n".formatted(now, phase, what.replace('\n', ' ')));
  }

  /** Something is tried now, which others hear too. */
  @Override
  public void accept(String what) {
    note(what);
    progress.accept(what);
  }

  synchronized String text() {
    return lines.toString();
  }
}
