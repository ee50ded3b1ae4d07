package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class LimitsTest {
  @TempDir Path folder;

  @Test
  void refusesABodyThatIsLongerThanSet() {
    try (var shelf = new Shelf(folder, on -> {}, api -> api.maxBodyBytes(64))) {
      var refused = shelf.post("/books", "{\"title\":\"" + "a".repeat(64) + "\"}");

      assertThat(refused.status()).isEqualTo(413);
      assertThat(refused.member("detail")).isEqualTo("A body may have at most 64 bytes.");
      assertThat(shelf.post("/books", "{\"title\":\"short\"}").status()).isEqualTo(201);
    }
  }

  @Test
  void takesABodyThatIsLongerThanUsualWhereSet() {
    try (var shelf = new Shelf(folder, on -> {}, api -> api.maxBodyBytes(4 << 20))) {
      var notes = "a".repeat(2 << 20);

      assertThat(shelf.post("/books", "{\"title\":\"t\",\"notes\":\"" + notes + "\"}").status())
          .isEqualTo(201);
    }
  }

  @Test
  void refusesMoreRequestsThanAMinuteHasAndKeepsHealthOpen() {
    try (var shelf = new Shelf(folder, on -> {}, api -> api.rateLimit(3))) {
      for (int left = 2; left >= 0; left--) {
        var taken = shelf.get("/books");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.header("RateLimit-Policy")).isEqualTo("\"minute\";q=3;w=60");
        assertThat(taken.header("RateLimit")).startsWith("\"minute\";r=" + left + ";t=");
      }
      var refused = shelf.get("/books");

      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
      assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(shelf.get("/health/ready").status()).isEqualTo(200);
    }
  }

  @Test
  void paysARequestBackWithItsShareOfAMinute() throws UnknownHostException {
    var limit = new RateLimit(60);
    var caller = InetAddress.getByName("192.0.2.1");
    var other = InetAddress.getByName("192.0.2.2");
    long second = Duration.ofSeconds(1).toNanos();
    for (int i = 0; i < 60; i++) {
      assertThat(limit.admit(caller, 0)).isZero();
    }

    assertThat(limit.admit(caller, 0)).isEqualTo(second);
    assertThat(limit.admit(other, 0)).isZero();
    assertThat(limit.admit(caller, second)).isZero();
    assertThat(limit.admit(caller, second)).isEqualTo(second);
  }

  @Test
  void countsANetworkOfIpv6AsOneCaller() throws UnknownHostException {
    var limit = new RateLimit(1);

    assertThat(limit.admit(InetAddress.getByName("2001:db8::1"), 0)).isZero();
    assertThat(limit.admit(InetAddress.getByName("2001:db8::2"), 0)).isPositive();
    assertThat(limit.admit(InetAddress.getByName("2001:db8:0:1::1"), 0)).isZero();
  }

  @Test
  @Timeout(30)
  void answersWithinTheTimeoutAndLeavesOutWhatTheStoreHasNotBegun() throws Exception {
    var entered = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    Behavior<Book> slow = on -> on.update((before, after) -> held(after, entered, leave));
    try (var shelf = new Shelf(folder, slow, api -> api.requestTimeout(Duration.ofMillis(500)))) {
      String book = shelf.book("{\"title\":\"first\"}");
      var patched =
          CompletableFuture.supplyAsync(() -> shelf.send("PATCH", book, "{\"title\":\"held\"}"));
      assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

      var waited = shelf.post("/books", "{\"title\":\"never\"}");
      assertThat(waited.status()).isEqualTo(503);
      assertThat(waited.header("Retry-After")).isNotEmpty();
      assertThat(patched.get(10, TimeUnit.SECONDS).status()).isEqualTo(503);
      leave.countDown();

      assertThat(shelf.post("/books", "{\"title\":\"after\"}").status()).isEqualTo(201);
      assertThat(shelf.get("/books").body()).contains("after").doesNotContain("never");
    }
  }

  @Test
  void refusesLimitsThatMakeNoSense() {
    assertThatThrownBy(() -> ApiEndpoint.named("api").maxBodyBytes(0))
        .isInstanceOf(HttpException.class)
        .hasMessageStartingWith("HTP-005");
    assertThatThrownBy(() -> ApiEndpoint.named("api").rateLimit(-1))
        .isInstanceOf(HttpException.class);
    assertThatThrownBy(() -> ApiEndpoint.named("api").requestTimeout(Duration.ofMillis(9)))
        .isInstanceOf(HttpException.class);
  }

  private static Book held(Book book, CountDownLatch entered, CountDownLatch leave) {
    entered.countDown();
    try {
      assertThat(leave.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return book;
  }
}
