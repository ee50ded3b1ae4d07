package dev.bluewright.evaluator.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.evaluator.exchange.Call;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sends to servers that answer well, badly, late and never. */
final class GeneratorTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HALF = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  @Test
  void aConstantRateIsKept() {
    try (var server = new SocketServer(_ -> SocketServer.RIGHT)) {
      var figures = played(server.url(), 10, Pace.open(300, SECOND));

      assertThat(figures.requests()).isEqualTo(300);
      assertThat(server.requests()).isEqualTo(300);
      assertThat(figures.failed()).isZero();
      assertThat(figures.step().seconds()).isBetween(0.95, 20.0);
    }
  }

  @Test
  void aRateIsKeptWhileTheServerIsSlow() {
    try (var server = new SocketServer(_ -> later(200))) {
      var figures = played(server.url(), 100, Pace.open(200, SECOND));

      assertThat(figures.requests()).isEqualTo(200);
      assertThat(figures.p50()).isBetween(199.0, 5_000.0);
      assertThat(figures.step().seconds()).isBetween(1.1, 20.0);
    }
  }

  /** It stalls for half a second every two. */
  @Test
  void waitingIsInTheLatenciesThatAClosedLoopHides() {
    try (var server = new SocketServer(stalling())) {
      var during = Duration.ofSeconds(2);
      var open = played(server.url(), 20, Pace.open(200, during));
      var closed = played(server.url(), 1, Pace.closed(during));

      assertThat(open.p99()).isGreaterThan(400);
      assertThat(closed.most()).as("it was there").isGreaterThan(400);
      assertThat(closed.p99()).as("and is not seen").isLessThan(100);
    }
  }

  private static SocketServer.Answering stalling() {
    var begun = System.nanoTime();
    return _ -> {
      var millis = (System.nanoTime() - begun) / 1_000_000 % 2_000;
      return later(millis >= 1_000 && millis < 1_500 ? 1_500 - millis : 2);
    };
  }

  /** One answer comes 0.35 s after the clients have sent for 0.5 s. */
  @Test
  void oneClientThatWaitsDoesNotLessenWhatTheOthersGet() {
    try (var server = new SocketServer(number -> later(number == 200 ? 450 : 10))) {
      var figures = played(server.url(), 5, Pace.closed(HALF));

      assertThat(figures.throughput()).isGreaterThan(figures.requests() / 0.65);
      assertThat(figures.throughput()).isLessThan(figures.requests() / 0.5);
      assertThat(figures.failed()).isZero();
    }
  }

  @Test
  void anErrorIsCountedByItsStatus() {
    var wrong = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
    try (var server = new SocketServer(number -> number % 4 == 0 ? wrong : SocketServer.RIGHT)) {
      var figures = played(server.url(), 5, Pace.open(400, HALF));

      assertThat(figures.causes()).isEqualTo(Map.of("503", 50L));
      assertThat(figures.failed()).isEqualTo(50);
    }
  }

  @Test
  void ofManyStatusesAFewAreToldApart() {
    try (var server = new SocketServer(number -> answer(400 + number % 600))) {
      var figures = played(server.url(), 5, Pace.open(800, SECOND));

      assertThat(figures.failed()).isEqualTo(800);
      assertThat(figures.causes()).hasSize(19).containsKeys("4xx", "5xx", "other");
      assertThat(figures.causes().values().stream().mapToLong(each -> each).sum()).isEqualTo(800);
    }
  }

  private static String answer(long status) {
    return "HTTP/1.1 " + status + " Odd\r\nContent-Length: 0\r\n\r\n";
  }

  @Test
  void whatIsClosedWithoutAnAnswerFails() {
    try (var server = new SocketServer(number -> number % 4 == 0 ? "" : SocketServer.RIGHT)) {
      var figures = played(server.url(), 5, Pace.open(400, HALF));

      assertThat(figures.requests()).isEqualTo(200);
      assertThat(figures.causes()).isEqualTo(Map.of("closed", 50L));
    }
  }

  @Test
  void aConnectionThatEndsWithItsAnswerIsReplaced() {
    var last = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
    try (var server = new SocketServer(_ -> last)) {
      var figures = played(server.url(), 5, Pace.open(400, HALF));

      assertThat(figures.requests()).isEqualTo(200);
      assertThat(figures.failed()).isZero();
    }
  }

  @Test
  void aServerThatNeverAnswersDoesNotHoldUpTheEnd() {
    try (var server = new SocketServer(_ -> later(60_000))) {
      var figures = played(server.url(), 5, Pace.open(100, HALF));

      assertThat(figures.failed()).isEqualTo(50);
      assertThat(figures.causes()).containsOnlyKeys("timeout", "unsent");
      assertThat(figures.most()).isBetween(500.0, 5_000.0);
      assertThat(figures.step().seconds()).isBetween(0.9, 20.0);
    }
  }

  @Test
  void whereNobodyListensAllFails() {
    var url = nobody();

    var figures = played(url, 5, Pace.open(100, HALF));

    assertThat(figures.requests()).isEqualTo(50);
    assertThat(figures.failed()).isEqualTo(50);
  }

  private static URI nobody() {
    try (var server = new SocketServer(_ -> SocketServer.RIGHT)) {
      return server.url();
    }
  }

  private static String later(long millis) throws InterruptedException {
    Thread.sleep(millis);
    return SocketServer.RIGHT;
  }

  private static Figures played(URI url, int clients, Pace pace) {
    var log = new LatencyWriter(System.currentTimeMillis());
    var request = Request.of("read", url, Call.of("GET", "/tasks/1"));
    var crew = new Crew(LoadTest.address(url), () -> request, log, PATIENCE);
    var seconds = crew.play("L1", clients, pace);
    var step = new Step("L1", Step.Kind.RATE, clients, pace.rate(), seconds, Optional.empty());
    return Figures.of(step, LatencyLog.read(log.text()));
  }
}
