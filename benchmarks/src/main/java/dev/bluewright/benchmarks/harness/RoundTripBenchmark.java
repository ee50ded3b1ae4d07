package dev.bluewright.benchmarks.harness;

import dev.bluewright.harness.HarnessComponent;
import dev.bluewright.harness.InputPort;
import dev.bluewright.harness.OutputPort;
import dev.bluewright.harness.SystemExecutionHarness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The way of a request without its web server and its database: a virtual thread sends it through a
 * fused stage into the stream of a draining component, which answers, and the thread goes on.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Djmh.executor=VIRTUAL")
public class RoundTripBenchmark {

  /** On what kind of thread the draining component runs. */
  public enum Consumer {
    VIRTUAL,
    PLATFORM
  }

  /** The kind of the draining component's thread. */
  @Param Consumer consumer = Consumer.VIRTUAL;

  private final SystemExecutionHarness harness = SystemExecutionHarness.named("benchmark");
  private final OutputPort<Request> requests = OutputPort.of("requests", Request.class);

  private static final class Request {
    private final Thread sender = Thread.currentThread();
    private volatile boolean answered;

    void await() {
      while (!answered) {
        LockSupport.park(this);
      }
    }

    void answer() {
      answered = true;
      LockSupport.unpark(sender);
    }
  }

  private record Part(String name, List<InputPort<?>> inputs, List<OutputPort<?>> outputs)
      implements HarnessComponent {}

  /** Starts the system. */
  @Setup(Level.Trial)
  public void start() {
    var operations = OutputPort.of("operations", Request.class);
    var controller = InputPort.each("requests", Request.class, operations::send);
    var store =
        InputPort.draining(
            "operations", Request.class, 1024, batch -> batch.forEach(Request::answer));
    if (consumer == Consumer.PLATFORM) {
      store.onPlatformThread();
    }
    harness.add(new Part("controller", List.of(controller), List.of(operations)));
    harness.add(new Part("store", List.of(store), List.of()));
    harness.bind(requests).to(controller);
    harness.bind(operations).to(store);
    harness.start();
  }

  /** Stops it. */
  @TearDown(Level.Trial)
  public void stop() {
    harness.stop(Duration.ofSeconds(10));
  }

  /** One request at a time. */
  @Benchmark
  @Threads(1)
  public void alone() {
    roundTrip();
  }

  /** 128 requests at a time. */
  @Benchmark
  @Threads(128)
  public void among128() {
    roundTrip();
  }

  private void roundTrip() {
    var request = new Request();
    requests.send(request);
    request.await();
  }
}
