package dev.bluewright.http;

import dev.bluewright.harness.Health;
import dev.bluewright.harness.SystemHealth;
import dev.bluewright.http.json.JsonBytes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * {@code /health/live}, {@code /health/ready}, {@code /health/startup}: 200 or 503. None of them
 * waits for anything.
 */
final class HealthPages {
  private final Supplier<SystemHealth> health;
  private final AtomicBoolean stopping;

  HealthPages(Supplier<SystemHealth> health, AtomicBoolean stopping) {
    this.health = health;
    this.stopping = stopping;
  }

  void addTo(SystemPages pages) {
    pages.add("/health/live", () -> answer(SystemHealth::live));
    pages.add("/health/ready", () -> answer(now -> now.ready() && !stopping.get()));
    pages.add("/health/startup", () -> answer(SystemHealth::started));
  }

  private Answer answer(Predicate<SystemHealth> question) {
    SystemHealth now = health.get();
    boolean well = question.test(now);
    JsonBytes json = new JsonBytes(256);
    json.raw('{').string("status").raw(':').string(well ? "UP" : "DOWN");
    json.raw(',').string("components").raw(':').raw('{');
    now.components().forEach((name, component) -> write(name, component, json));
    (now.components().isEmpty() ? json : json.back()).raw('}').raw('}');
    return Answer.json(well ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503, json)
        .with(HeaderNames.CACHE_CONTROL, "no-store");
  }

  private static void write(String name, Health health, JsonBytes json) {
    json.string(name).raw(':').raw('{').string("status").raw(':');
    json.string(health.state().name());
    if (!health.detail().isEmpty()) {
      json.raw(',').string("detail").raw(':').string(health.detail());
    }
    json.raw('}').raw(',');
  }
}
