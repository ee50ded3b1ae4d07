package dev.bluewright.workbench;

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
  public WorkbenchException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** How the program ends because of this. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
