package dev.bluewright.benchmarks.harness;

import dev.bluewright.harness.OutputPort;
import dev.bluewright.harness.SystemExecutionHarness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Messages per second from one sender through 1, 3 and 5 components, until the last one has handled
 * them all: on the sender's thread, or with a stream before every component.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ThroughputBenchmark {
  private static final int MESSAGES = 100_000;
  private static final long POLL_NANOS = 20_000;

  /** Whether a stream lies before every component. */
  public enum Join {
    FUSED,
    BUFFERED
  }

  /** How many components a message passes. */
  @Param({"1", "3", "5"})
  int components;

  /** How they are joined. */
  @Param Join join = Join.FUSED;

  private final SystemExecutionHarness harness = SystemExecutionHarness.named("benchmark");
  private final OutputPort<Long> source = OutputPort.of("source", Long.class);
  private final List<Stage> stages = new ArrayList<>();
  private long expected;

  /** Starts the system. */
  @Setup(Level.Trial)
  public void start() {
    var from = source;
    for (int number = 1; number <= components; number++) {
      var stage = harness.add(new Stage("stage-" + number));
      var binding = harness.bind(from).to(stage.in());
      if (join == Join.BUFFERED) {
        binding.buffered();
      }
      stages.add(stage);
      from = stage.out();
    }
    harness.start();
  }

  /** Stops it; a message that was lost fails the run. */
  @TearDown(Level.Trial)
  public void stop() {
    boolean drained = harness.stop(Duration.ofSeconds(10));
    if (!drained || stages.getLast().seen() != expected) {
      throw new IllegalStateException("sent " + expected + ", saw " + stages.getLast().seen());
    }
  }

  /** Sends many messages and waits until the last component has seen them all. */
  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public void messages() {
    for (long message = 0; message < MESSAGES; message++) {
      source.send(message);
    }
    expected += MESSAGES;
    while (stages.getLast().seen() < expected) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
