package dev.bluewright.workbench;

/** How the program ends; documented in the README. */
public enum ExitCode {
  /** All done. */
  DONE(0),
  /** An evaluation or a check failed. */
  CHECK_FAILED(1),
  /** What the person wrote has findings. */
  FINDINGS(2),
  /** A requirement was not met, and {@code --partial} was not given. */
  NOT_MET(3),
  /** The machine lacks something; the message says what, and how to get it. */
  MACHINE(4),
  /** Our own fault. */
  OWN_FAULT(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the shell sees. */
  public int code() {
    return code;
  }
}
