package dev.bluewright.benchmarks.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** Sends with the JDK's own client, as many requests at once as there are clients. Stateless. */
final class JdkClient {
  private JdkClient() {}

  /** Requests a second that were answered with 200. */
  static double throughput(List<URI> targets, int clients, Duration during) {
    var requests = targets.stream().map(each -> HttpRequest.newBuilder(each).build()).toList();
    var answered = new LongAdder();
    var end = System.nanoTime() + during.toNanos();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var all = new ArrayList<CompletableFuture<Void>>();
      for (var i = 0; i < clients; i++) {
        var done = new CompletableFuture<Void>();
        next(http, requests, answered, end, done);
        all.add(done);
      }
      all.forEach(CompletableFuture::join);
    }
    return answered.sum() * 1e9 / during.toNanos();
  }

  private static void next(
      HttpClient http,
      List<HttpRequest> requests,
      LongAdder answered,
      long end,
      CompletableFuture<Void> done) {
    if (System.nanoTime() > end) {
      done.complete(null);
      return;
    }
    var request = requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
    var _ =
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
            .whenComplete(
                (answer, _) -> {
                  if (answer != null && answer.statusCode() == 200) {
                    answered.increment();
                  }
                  next(http, requests, answered, end, done);
                });
  }
}
