package dev.bluewright.evaluator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.bluewright.evaluator.exchange.Call;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads a server of which it is known how much it bears. */
final class LoadTestTest {
  private static final long SERVICE_NANOS = 10_000_000;
  private static final LoadPlan PLAN =
      new LoadPlan(
          LoadPlan.Mix.USUAL, List.of(5), 300, 300, 0.8, 150, 0.001, 2_000, Optional.of(0.36));

  /** It takes 10 ms for each request, one after the other: 100 a second. */
  @Test
  void findsTheCapacityAndTheKneeOfAServerWithAKnownServiceTime() {
    var said = new ArrayList<String>();
    try (var server = new SocketServer(oneAfterTheOther())) {
      var request = Request.of("read", server.url(), Call.of("GET", "/tasks/1"));
      var health = Request.of("/health", server.url(), Call.of("GET", "/health"));
      var traffic = new Traffic(() -> request, List.of(health), List.of("Task: read"));

      var load = Load.of(LoadTest.run(server.url(), traffic, PLAN, said::add));

      var capacity = load.capacity();
      assertThat(capacity.highest().orElseThrow().step().offered()).isBetween(40.0, 180.0);
      assertThat(capacity.knee().orElseThrow().step().offered()).isBetween(25.0, 180.0);
      assertThat(capacity.soak()).isPresent();
      assertThat(capacity.probes().getFirst().probes()).isPositive();
      assertThat(capacity.costOfMillion().orElseThrow())
          .isCloseTo(100 / capacity.highest().orElseThrow().step().offered(), within(1e-9));
      assertThat(said).hasSameSizeAs(capacity.steps());
      assertThat(load.run().steps().getFirst().processorSeconds())
          .as("its process is this one, whose time can be read")
          .isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void keepsTheStepsThatWerePlayedWhereItBreaksOff(int probes) {
    var said = new CopyOnWriteArrayList<String>();
    try (var server = new SocketServer(_ -> later())) {
      var request = Request.of("read", server.url(), Call.of("GET", "/tasks/1"));
      Requests few =
          () -> {
            if (said.size() == 2) {
              throw new IllegalStateException("there are no more");
            }
            return request;
          };
      var traffic = new Traffic(few, Collections.nCopies(probes, request), List.of("Task: read"));

      var run = LoadTest.run(server.url(), traffic, PLAN, said::add);

      assertThat(run.steps()).extracting(Step::id).containsExactly("L1", "L2");
      assertThat(run.untried()).contains("broke off", "there are no more");
      assertThat(Load.of(run).capacity().steps()).allMatch(each -> each.requests() > 0);
      assertThat(Load.of(run).capacity().probes()).hasSize(probes);
    }
  }

  private static String later() throws InterruptedException {
    Thread.sleep(10);
    return SocketServer.RIGHT;
  }

  private static SocketServer.Answering oneAfterTheOther() {
    var free = new AtomicLong();
    return _ -> {
      var end = free.updateAndGet(last -> Math.max(last, System.nanoTime()) + SERVICE_NANOS);
      Thread.sleep(java.time.Duration.ofNanos(end - System.nanoTime()));
      return SocketServer.RIGHT;
    };
  }

  @Test
  void theKneeIsWhereLatencyLeavesTheLine() {
    var steps = List.of(rate(100, 2), rate(200, 2), rate(300, 3), rate(400, 5), rate(500, 900));

    assertThat(Knee.of(steps).orElseThrow().step().offered()).isEqualTo(400);
    assertThat(Knee.of(steps.subList(0, 2))).isEmpty();
    assertThat(Knee.of(List.of(rate(100, 2), rate(200, 2), rate(300, 2)))).isEmpty();
  }

  private static Figures rate(double offered, double p99) {
    var step = new Step("L" + offered, Step.Kind.RATE, 10, offered, 1, Optional.empty());
    return new Figures(
        step, 100, 0, java.util.Map.of(), offered, 1, 1, p99, p99, p99, 0, java.util.Map.of());
  }

  @Test
  void aLoadIsNotSentOverTls() {
    assertThatThrownBy(() -> LoadTest.address(URI.create("https://127.0.0.1")))
        .isInstanceOf(LoadException.class);
  }

  @Test
  void aLogThatIsNoneIsNotRead() {
    assertThatThrownBy(() -> LatencyLog.read("Tag=L1.read.ok,0.0,1.0,2.0,HISTnone"))
        .isInstanceOf(LoadException.class);
  }
}
