package dev.bluewright.harness;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.function.Supplier;

/** What one component sees of its harness. */
record Context(
    String system,
    CompositeMeterRegistry meters,
    Supplier<SystemHealth> health,
    Supervisor supervisor)
    implements ComponentContext {

  @Override
  public void failed(Throwable cause) {
    supervisor.failed(cause);
  }
}
