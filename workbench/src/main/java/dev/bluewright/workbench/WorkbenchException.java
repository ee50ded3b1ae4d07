package dev.bluewright.workbench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The machine lacks something, or something outside refused; the message says what to do. */
public class WorkbenchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;

  /** Creates one that ends the program with the given exit code. */
  public WorkbenchException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Creates one with its cause. */
  public WorkbenchException(ExitCode exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** How the program ends because of this. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** What happened, for a program that reads JSON: one text without colours. */
  public String summary() {
    return String.valueOf(getMessage());
  }

  /** What stands beside the message in the JSON document, by key. */
  public Map<String, Object> details() {
    return Map.of();
  }
}
