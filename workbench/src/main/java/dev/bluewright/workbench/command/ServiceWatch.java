package dev.bluewright.workbench.command;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.pipeline.RunningSystem;

/**
 * Holds a running system until it ends, or until this process is told to end (Ctrl-C, SIGTERM);
 * then it stops the system first. Thread safety: one thread.
 */
final class ServiceWatch {
  private final RunningSystem system;
  private final Thread stop;

  private ServiceWatch(RunningSystem system) {
    this.system = system;
    this.stop = Thread.ofPlatform().unstarted(this::stopAndEnd);
  }

  /** Watches from now on. */
  static ServiceWatch over(RunningSystem system) {
    ServiceWatch watch = new ServiceWatch(system);
    Runtime.getRuntime().addShutdownHook(watch.stop);
    return watch;
  }

  /**
   * Waits for the service's end.
   *
   * @return its exit code; 0 also when this process was told to end
   */
  int awaitEnd() {
    int code = system.awaitEnd();
    if (!withdrawn()) {
      return 0;
    }
    system.close();
    return code;
  }

  private boolean withdrawn() {
    try {
      return Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException ending) {
      return false;
    }
  }

  private void stopAndEnd() {
    system.close();
    Runtime.getRuntime().halt(ExitCode.DONE.code());
  }
}
