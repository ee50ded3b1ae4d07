package dev.bluewright.http;

import io.helidon.http.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** {@code /metrics}: the system's metrics in the text format of Prometheus. */
final class MetricsPage {
  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;

  /** Shows the metrics of a registry: one for Prometheus, or a composite that takes one in. */
  MetricsPage(MeterRegistry system) {
    if (system instanceof PrometheusMeterRegistry prometheus) {
      registry = prometheus;
      return;
    }
    registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    if (system instanceof CompositeMeterRegistry composite) {
      composite.add(registry);
    }
  }

  void addTo(SystemPages pages) {
    pages.add("/metrics", () -> Answer.fresh(Status.OK_200, FORMAT, registry.scrape()));
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }
}
