package dev.bluewright.evaluator.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends requests to one system and keeps each with its answer.
 *
 * <p>Redirects are not followed. An answer is awaited for 15 s. Thread safety: safe.
 */
public final class Recorder implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final URI base;
  private final HttpClient http;
  private final Secrets secrets;
  private final AtomicInteger numbers = new AtomicInteger();
  private final List<Exchange> exchanges = new ArrayList<>();

  /**
   * A recorder for a system.
   *
   * @param base its address, without a slash at the end
   * @param secrets what must not be kept
   */
  public Recorder(URI base, Secrets secrets) {
    this.base = base;
    this.secrets = secrets;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** The address of the system. */
  public URI base() {
    return base;
  }

  /**
   * Sends a request and keeps the exchange; an exchange without an answer has status 0.
   *
   * @return the exchange as it happened, secrets and all
   */
  public Exchange send(Call call) {
    var number = numbers.incrementAndGet();
    var at = Instant.now();
    var begun = System.nanoTime();
    var answer = answer(call);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    var exchange = new Exchange(number, at, took, call, answer);
    keep(exchange);
    return exchange;
  }

  /** All that happened, in the order in which it began. */
  public synchronized List<Exchange> exchanges() {
    return exchanges.stream()
        .map(secrets::without)
        .sorted(Comparator.comparingInt(Exchange::number))
        .toList();
  }

  private synchronized void keep(Exchange exchange) {
    exchanges.add(exchange);
  }

  private Answer answer(Call call) {
    try {
      var response =
          http.send(request(call), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException e) {
      return Answer.none(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.none("The evaluation was interrupted.");
    }
  }

  private HttpRequest request(Call call) {
    var body = call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
    var request =
        HttpRequest.newBuilder(URI.create(base + call.target()))
            .timeout(LIMIT)
            .header("Accept", "application/json, application/problem+json, */*;q=0.1")
            .method(call.method(), body);
    call.body().ifPresent(_ -> request.setHeader("Content-Type", "application/json"));
    call.headers().forEach(request::setHeader);
    return request.build();
  }

  @Override
  public void close() {
    http.close();
  }
}
