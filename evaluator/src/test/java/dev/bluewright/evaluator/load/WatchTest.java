package dev.bluewright.evaluator.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.exchange.Call;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Watches a server that answers, and one whose health never ends. */
final class WatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long WATCHED_MILLIS = 400;

  @Test
  void whatHangsUntilTheEndIsCountedAsFailed() throws InterruptedException {
    var seen = watched(_ -> later(60_000));

    assertThat(seen.probes()).isGreaterThanOrEqualTo(4);
    assertThat(seen.failed()).isEqualTo(seen.probes());
    assertThat(seen.most()).isGreaterThan(400);
  }

  @Test
  void whatIsAnsweredAfterTheEndIsNoFailure() throws InterruptedException {
    var seen = watched(_ -> later(300));

    assertThat(seen.probes()).isGreaterThanOrEqualTo(4);
    assertThat(seen.failed()).isZero();
  }

  private static ProbeFigures watched(SocketServer.Answering answering)
      throws InterruptedException {
    try (var server = new SocketServer(answering)) {
      var probe = Request.of("/health", server.url(), Call.of("GET", "/health"));
      var watch = new Watch(LoadTest.address(server.url()), List.of(probe), PATIENCE);
      try (watch) {
        Thread.sleep(WATCHED_MILLIS);
      }
      var seen = ProbeFigures.of(LatencyLog.read(watch.text()));
      assertThat(seen).hasSize(1);
      return seen.getFirst();
    }
  }

  private static String later(long millis) throws InterruptedException {
    Thread.sleep(millis);
    return SocketServer.RIGHT;
  }
}
