package dev.bluewright.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What is measured of a lane, once a batch: its size, its time, and how long its oldest waited. */
final class LaneMeters {
  private final DistributionSummary size;
  private final Timer wait;
  private final Timer time;

  LaneMeters(MeterRegistry registry, String lane) {
    size =
        DistributionSummary.builder("bluewright.store.batch.size")
            .description("Operations answered together")
            .tag("lane", lane)
            .register(registry);
    wait =
        Timer.builder("bluewright.store.lane.wait")
            .description("How long the oldest operation of a batch waited")
            .tag("lane", lane)
            .register(registry);
    time =
        Timer.builder("bluewright.store.statement.time")
            .description("How long the database took for a batch")
            .tag("lane", lane)
            .register(registry);
  }

  void waited(long nanos) {
    wait.record(nanos, TimeUnit.NANOSECONDS);
  }

  void answered(int operations, long nanos) {
    size.record(operations);
    time.record(nanos, TimeUnit.NANOSECONDS);
  }
}
