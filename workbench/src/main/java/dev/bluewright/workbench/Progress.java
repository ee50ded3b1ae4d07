package dev.bluewright.workbench;

import java.io.PrintStream;

/**
 * Tells a person on standard error what takes time. Thread safety: may be used by many threads.
 *
 * @param out where the lines go
 */
public record Progress(PrintStream out) {

  /** Progress on standard error. */
  public static Progress onStandardError() {
    return new Progress(System.err);
  }

  /** Says in one line what happens now. */
  public void step(String what) {
    out.println("  " + what);
  }
}
