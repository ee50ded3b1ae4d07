package dev.bluewright.workbench;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Whether standard output and standard error are a terminal: the launcher looks and says so in
 * {@code bluewright.terminal}, since the JDK cannot tell one from the other. Stateless.
 */
public enum Terminal {
  /** Standard output. */
  OUTPUT("1"),
  /** Standard error. */
  MESSAGES("2");

  private final String descriptor;

  Terminal(String descriptor) {
    this.descriptor = descriptor;
  }

  /** Whether a person looks at it. */
  public boolean present() {
    return System.getProperty("bluewright.terminal", "").contains(descriptor);
  }

  /** Colours where a person looks, and has not said NO_COLOR (no-color.org). */
  public Ansi colours() {
    return coloured(System.getenv("NO_COLOR"), System.getenv("TERM")) ? Ansi.ON : Ansi.OFF;
  }

  private boolean coloured(@Nullable String refused, @Nullable String kind) {
    return present() && (refused == null || refused.isEmpty()) && !"dumb".equals(kind);
  }
}
