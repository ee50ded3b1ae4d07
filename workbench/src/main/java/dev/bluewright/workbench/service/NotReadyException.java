package dev.bluewright.workbench.service;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;

/** The service itself ended before it was ready, or did not become so. */
public final class NotReadyException extends WorkbenchException {
  private static final long serialVersionUID = 1;

  NotReadyException(ExitCode exitCode, String message) {
    super(exitCode, message);
  }
}
