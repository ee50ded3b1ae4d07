package dev.bluewright.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Times requests by route template, method and status; what leads nowhere counts as one route.
 *
 * <p>Cardinality is bounded by the system's own routes: nothing of a client becomes a label.
 */
final class RequestMeters {
  /** Label of requests that lead to no route. */
  static final String UNROUTED = "unrouted";

  private static final int STATUSES = 600;

  private final MeterRegistry registry;
  private final Map<String, AtomicReferenceArray<@Nullable Timer>> timers = new HashMap<>();
  private final AtomicReferenceArray<@Nullable Timer> unrouted = slots();

  RequestMeters(MeterRegistry registry, List<String> templates) {
    this.registry = registry;
    templates.forEach(template -> timers.put(template, slots()));
  }

  @SuppressWarnings("EnumOrdinal") // a place in an array of this process, never stored
  void record(String template, Verb verb, int status, long nanos) {
    AtomicReferenceArray<@Nullable Timer> slots = timers.getOrDefault(template, unrouted);
    int slot = verb.ordinal() * STATUSES + status;
    Timer timer = slots.getPlain(slot);
    if (timer == null) {
      timer = timer(template, verb, status);
      slots.set(slot, timer);
    }
    timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  private static AtomicReferenceArray<@Nullable Timer> slots() {
    return new AtomicReferenceArray<>(Verb.values().length * STATUSES);
  }

  private Timer timer(String template, Verb verb, int status) {
    return Timer.builder("http.server.requests")
        .description("Time from the request's first line to its answer")
        .tag("route", template)
        .tag("method", verb.name())
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5))
        .register(registry);
  }
}
