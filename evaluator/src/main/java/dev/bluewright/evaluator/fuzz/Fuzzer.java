package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.openapi.OpenApiException;
import dev.bluewright.evaluator.openapi.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends random requests to a running system, valid and hostile ones by halves, and judges each
 * answer.
 *
 * <p>The same seed against the same system in the same state sends the same requests, but for the
 * ids that the system gives. Thread safety: one thread.
 */
public final class Fuzzer {
  private static final JsonMapper JSON = new JsonMapper();

  private final OpenApi api;
  private final RawClient client;
  private final long seed;
  private final Chance chance;
  private final KnownIds ids = new KnownIds();
  private final Aim aim;
  private final List<Attack> anywhere = new ArrayList<>();
  private final List<Attack> withBody = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> succeeded = new TreeMap<>();
  private final List<FuzzReport.Fault> faults = new ArrayList<>();

  private Fuzzer(OpenApi api, URI base, long seed) {
    this.api = api;
    this.client = new RawClient(base);
    this.seed = seed;
    this.chance = new Chance(seed);
    this.aim = new Aim(chance, ids);
    anywhere.addAll(new TargetAttacks(chance, aim, api).all());
    anywhere.addAll(new WireAttacks(chance, aim).all());
    withBody.addAll(anywhere);
    withBody.addAll(new BodyAttacks(chance, aim).all());
  }

  /**
   * A fuzzer for the system at an address, which serves {@code /openapi.yaml}.
   *
   * @throws FuzzException when the document cannot be had or read
   */
  public static Fuzzer of(URI base, long seed) throws InterruptedException {
    var uri = base.resolve("/openapi.yaml");
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new FuzzException(uri + " answers " + response.statusCode(), null);
      }
      return new Fuzzer(OpenApi.parse(response.body()), base, seed);
    } catch (OpenApiException e) {
      throw new FuzzException(uri + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new FuzzException(uri + " does not answer", e);
    }
  }

  /** Sends a number of requests, one after the other. */
  public FuzzReport run(int requests) {
    for (var number = 0; number < requests; number++) {
      fire(number, shot());
    }
    for (var operation : api.operations()) {
      succeeded.putIfAbsent(operation.method() + " " + operation.path(), 0);
    }
    return new FuzzReport(requests, seed, statuses, succeeded, faults);
  }

  private Shot shot() {
    var operation = chance.of(api.operations());
    if (chance.in(2)) {
      return aim.valid(operation);
    }
    return chance.of(operation.body().isPresent() ? withBody : anywhere).at(operation);
  }

  private void fire(int number, Shot shot) {
    var exchange = client.send(shot);
    var status = exchange instanceof Exchange.Answered(var response) ? response.status() : 0;
    statuses.merge(status, 1, Integer::sum);
    Judge.fault(shot, exchange)
        .ifPresent(
            why ->
                faults.add(
                    new FuzzReport.Fault(
                        number, shot.kind(), why, shot.request().shown(), shown(exchange))));
    if (exchange instanceof Exchange.Answered(var response) && response.status() < 300) {
      learn(shot, response);
    }
  }

  private void learn(Shot shot, Response response) {
    shot.operation()
        .ifPresent(
            operation -> {
              if (shot.kind().startsWith("valid")) {
                succeeded.merge(operation.method() + " " + operation.path(), 1, Integer::sum);
              }
              learn(operation, shot.request(), response);
            });
  }

  private void learn(Operation operation, Request request, Response response) {
    if (response.status() == 201 && !operation.hasId()) {
      id(response).ifPresent(id -> ids.remember(operation.path(), id));
    } else if (operation.method().equals("DELETE")) {
      var path = request.target().split("\\?", 2)[0];
      ids.forget(operation.collection(), path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private static Optional<String> id(Response response) {
    try {
      return Optional.ofNullable(JSON.readTree(response.body()).get("id")).map(id -> id.asString());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String shown(Exchange exchange) {
    return exchange instanceof Exchange.Answered(var response)
        ? response.shown()
        : exchange.toString();
  }
}
