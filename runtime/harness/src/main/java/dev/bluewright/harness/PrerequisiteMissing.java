package dev.bluewright.harness;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The machine or the database lacks something that the system needs: a database that does not
 * answer, a password that is refused, a port in use. {@link SystemExecutionHarness#run} ends with
 * exit code 4. Code HAR-020.
 */
public final class PrerequisiteMissing extends HarnessException {
  @Serial private static final long serialVersionUID = 1L;

  /** Says in one sentence what is missing and how to get it. */
  public PrerequisiteMissing(String message, @Nullable Throwable cause) {
    super("HAR-020", message, cause);
  }
}
