package dev.bluewright.evaluator.exchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends requests to one system and keeps each with its answer.
 *
 * <p>Redirects are not followed. An answer that takes longer or is larger than {@link Patience}
 * bears is none. Thread safety: safe.
 */
public final class Recorder implements AutoCloseable {
  private static final int LONGEST_KEPT = 100_000;

  private final URI base;
  private final HttpClient http;
  private final Secrets secrets;
  private final Patience patience;
  private final AtomicInteger numbers = new AtomicInteger();
  private final List<Exchange> exchanges = new ArrayList<>();

  /**
   * A recorder for a system.
   *
   * @param base its address, without a slash at the end
   * @param secrets what must not be kept
   * @param patience how much the system may cost
   */
  public Recorder(URI base, Secrets secrets, Patience patience) {
    this.base = base;
    this.secrets = secrets;
    this.patience = patience;
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

  /** What the system may still cost. */
  public Patience patience() {
    return patience;
  }

  /**
   * Sends a request and keeps the exchange; an exchange without an answer has status 0.
   *
   * @return the exchange as it happened, secrets and all
   */
  public Exchange send(Call call) {
    return send(call, this::answer);
  }

  /** Sends a request on another wire, and keeps the exchange. */
  public Exchange send(Call call, Wire wire) {
    var number = numbers.incrementAndGet();
    var at = Instant.now();
    var begun = System.nanoTime();
    var answer = wire.answer(call);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    var exchange = new Exchange(number, at, took, call, answer);
    patience.note(exchange);
    keep(secrets.learnt(exchange));
    return exchange;
  }

  /** All that happened, in the order in which it began. */
  public synchronized List<Exchange> exchanges() {
    return exchanges.stream()
        .map(secrets::without)
        .map(Recorder::shortened)
        .sorted(Comparator.comparingInt(Exchange::number))
        .toList();
  }

  /** What was sent is kept up to some size, since files that are too large are sent too. */
  private static Exchange shortened(Exchange exchange) {
    var call = exchange.call();
    var body =
        call.body()
            .map(
                text ->
                    text.length() <= LONGEST_KEPT
                        ? text
                        : "%s … (%,d characters in all)"
                            .formatted(text.substring(0, LONGEST_KEPT / 10), text.length()));
    return new Exchange(
        exchange.number(),
        exchange.at(),
        exchange.took(),
        new Call(call.method(), call.target(), call.headers(), body),
        exchange.answer());
  }

  private synchronized void keep(Exchange exchange) {
    exchanges.add(exchange);
  }

  private Answer answer(Call call) {
    if (patience.isAtAnEnd()) {
      return Answer.none(Patience.END);
    }
    try {
      return awaited(request(call));
    } catch (IllegalArgumentException e) {
      return Answer.none("Nothing can be asked so: " + e.getMessage());
    }
  }

  private Answer awaited(HttpRequest request) {
    var body = BodyHandlers.limiting(Recorder::text, Patience.LARGEST_ANSWER);
    var coming = http.sendAsync(request, body);
    try {
      return answer(coming.get(patience.oneAnswer().toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      return Answer.none(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    } catch (TimeoutException e) {
      return Answer.none(
          "There was no whole answer within " + patience.oneAnswer().toSeconds() + " s.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.none("The evaluation was interrupted.");
    } finally {
      coming.cancel(true);
    }
  }

  private static BodySubscriber<String> text(HttpResponse.ResponseInfo coming) {
    return BodySubscribers.ofString(BodyText.charset(coming.headers().firstValue("Content-Type")));
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers().map(), response.body());
  }

  private HttpRequest request(Call call) {
    if (!call.target().startsWith("/")) {
      throw new IllegalArgumentException(call.target() + " is no path of the system");
    }
    var charset = BodyText.charset(call.findHeader("Content-Type"));
    var body =
        call.body()
            .map(text -> BodyPublishers.ofString(text, charset))
            .orElseGet(BodyPublishers::noBody);
    var request =
        HttpRequest.newBuilder(URI.create(base + call.target()))
            .header("Accept", "application/json, application/problem+json, */*;q=0.1")
            .method(call.method(), body);
    call.body().ifPresent(_ -> request.setHeader("Content-Type", "application/json"));
    call.headers().forEach(request::setHeader);
    return request.build();
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
