package dev.bluewright.harness;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/** The metrics of a stream. They are read from what it counts anyway, so they cost nothing. */
final class StreamMeters {
  private StreamMeters() {}

  static void register(MessageStream<?> stream, MeterRegistry meters) {
    Gauge.builder("bluewright.stream.depth", stream, MessageStream::depth)
        .description("Messages that wait")
        .tag("stream", stream.name())
        .register(meters);
    TimeGauge.builder("bluewright.stream.age", stream, TimeUnit.NANOSECONDS, MessageStream::age)
        .description("How long the oldest message has waited")
        .tag("stream", stream.name())
        .register(meters);
    TimeGauge.builder(
            "bluewright.stream.wait.max",
            stream,
            TimeUnit.NANOSECONDS,
            s -> s.waits().longestSinceAsked())
        .description("The longest time a message waited since this was last read")
        .tag("stream", stream.name())
        .register(meters);
    FunctionTimer.builder(
            "bluewright.stream.wait",
            stream,
            s -> s.waits().taken(),
            s -> s.waits().nanos(),
            TimeUnit.NANOSECONDS)
        .description("Messages taken out, and how long they had waited")
        .tag("stream", stream.name())
        .register(meters);
    count(stream, "accepted", "Messages that were let in", MessageStream::accepted, meters);
    count(stream, "handled", "Messages that were handled", MessageStream::handled, meters);
    count(stream, "dropped", "Messages dropped by a full stream", MessageStream::dropped, meters);
    count(stream, "refused", "Messages refused by a full stream", MessageStream::refused, meters);
  }

  private static void count(
      MessageStream<?> stream,
      String what,
      String description,
      ToDoubleFunction<MessageStream<?>> value,
      MeterRegistry meters) {
    FunctionCounter.builder("bluewright.stream." + what, stream, value::applyAsDouble)
        .description(description)
        .tag("stream", stream.name())
        .register(meters);
  }

  static void registerFused(String name, LongAdder sent, MeterRegistry meters) {
    FunctionCounter.builder("bluewright.fused.handled", sent, LongAdder::sum)
        .description("Messages handled on the sender's thread")
        .tag("stage", name)
        .register(meters);
  }

  static void register(Supervisor supervisor, MeterRegistry meters) {
    FunctionCounter.builder("bluewright.component.restarts", supervisor, Supervisor::allRestarts)
        .description("Restarts after failures")
        .tag("component", supervisor.component().name())
        .register(meters);
  }
}
