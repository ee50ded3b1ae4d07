package dev.bluewright.http;

import io.helidon.http.Status;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** {@code /metrics}: the system's metrics in the text format of Prometheus. */
final class MetricsPage {
  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Publishes the metrics of a system. */
  void publish(CompositeMeterRegistry system) {
    system.add(registry);
  }

  void addTo(SystemPages pages) {
    pages.add("/metrics", () -> Answer.fresh(Status.OK_200, FORMAT, registry.scrape()));
  }

  /** The registry itself, for meters of the hot path, which the composite would slow down. */
  PrometheusMeterRegistry registry() {
    return registry;
  }
}
