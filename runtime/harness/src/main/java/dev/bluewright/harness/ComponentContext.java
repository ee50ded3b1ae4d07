package dev.bluewright.harness;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.function.Supplier;

/** What a component sees of the harness that runs it. Thread safety: safe for use by any thread. */
public interface ComponentContext {

  /** The name of the system. */
  String system();

  /** Where the component registers its metrics, and adds a registry that publishes them. */
  CompositeMeterRegistry meters();

  /** The health of the whole system; asks every component at each {@code get}. */
  Supplier<SystemHealth> health();

  /**
   * Reports that the component broke outside of a message, for instance that its listener died. It
   * is restarted with backoff, as after failed messages. Returns at once.
   */
  void failed(Throwable cause);
}
