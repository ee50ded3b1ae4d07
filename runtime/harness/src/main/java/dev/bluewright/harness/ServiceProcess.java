package dev.bluewright.harness;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A system as a process: it starts, says that it is ready, and ends when it is told to. */
final class ServiceProcess {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
  private static final int FAILED = 1;
  private static final int PREREQUISITE_MISSING = 4;

  private final SystemExecutionHarness harness;
  private final CountDownLatch told = new CountDownLatch(1);

  private volatile boolean started;

  ServiceProcess(SystemExecutionHarness harness) {
    this.harness = harness;
  }

  void run() {
    stopOn("TERM");
    stopOn("INT");
    start();
    awaitSignal();
    boolean drained = harness.stop(SystemExecutionHarness.STOP_DEADLINE);
    if (!drained) {
      System.err.println(harness.name() + " stopped before all that it had accepted was handled");
    }
    System.exit(drained ? 0 : FAILED);
  }

  private void start() {
    try {
      harness.start();
    } catch (HarnessException failure) {
      LOG.debug("could not start", failure);
      System.err.println(harness.name() + ": " + failure.getMessage());
      System.exit(failure instanceof PrerequisiteMissing ? PREREQUISITE_MISSING : FAILED);
    }
    started = true;
    System.out.println(harness.address().map(at -> "ready " + at).orElse("ready"));
    System.out.flush();
  }

  private void told() {
    told.countDown();
    if (!started) {
      // Nothing was accepted yet, and what is being set up may hang.
      System.exit(0);
    }
  }

  private void awaitSignal() {
    try {
      told.await();
    } catch (InterruptedException interrupted) {
      LOG.info("interrupted, so {} stops", harness.name());
    }
  }

  /**
   * A shutdown hook would not do: the JVM ends with 143 after it, and runs the hooks of the log and
   * of libraries at the same time. The class is in every JDK but in no exported API, so the
   * compiler must not see it.
   */
  private void stopOn(String signalName) {
    try {
      var signalType = Class.forName("sun.misc.Signal");
      var handlerType = Class.forName("sun.misc.SignalHandler");
      var handler =
          Proxy.newProxyInstance(
              handlerType.getClassLoader(),
              new Class<?>[] {handlerType},
              (proxy, method, arguments) -> {
                told();
                return null;
              });
      var signal = signalType.getConstructor(String.class).newInstance(signalName);
      signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
    } catch (ReflectiveOperationException unavailable) {
      LOG.warn("SIG{} cannot be handled; the system will not drain", signalName, unavailable);
    }
  }
}
