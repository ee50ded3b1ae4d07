package dev.bluewright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class StoppingTest {
  @TempDir Path folder;

  @Test
  @Timeout(30)
  void acceptedRequestsFinishAndReadinessFailsFirst() throws Exception {
    var entered = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    try (var shelf = new Shelf(folder, on -> on.create(book -> slow(book, entered, leave)))) {
      var request =
          CompletableFuture.supplyAsync(() -> shelf.post("/books", "{\"title\":\"slow\"}"));
      assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
      var stopped = CompletableFuture.supplyAsync(() -> shelf.harness.stop(Duration.ofSeconds(9)));
      assertThat(shelf.get("/health/ready").status()).isEqualTo(503);
      leave.countDown();

      assertThat(request.get(10, TimeUnit.SECONDS).status()).isEqualTo(201);
      assertThat(stopped.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Book slow(Book book, CountDownLatch entered, CountDownLatch leave) {
    entered.countDown();
    try {
      assertThat(leave.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return book;
  }
}
