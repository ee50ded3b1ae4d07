package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.RawWire;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attacks through headers and framing. Thread safety: one thread. */
final class WireAttacks {
  private static final List<String> BAD_LINES =
      List.of(
          "NoColon",
          ": no name",
          "Bad Name: x",
          "X-Nul: a\u0000b",
          "X-Cr: a\rb",
          " folded",
          "X-Control: \u0001",
          "Transfer-Encoding: chunked, chunked",
          "Transfer-Encoding: nobody");
  private static final List<String> ODD_LINES =
      List.of(
          "If-Match: x",
          "If-Match: \"",
          "If-Match: W/\"1\"",
          "If-Match: \"99999999999999999999\"",
          "If-None-Match: *",
          "If-None-Match: \u00ff",
          "Accept: nobody",
          "Accept: image/png",
          "Accept: */*;q=x",
          "Accept-Encoding: nobody",
          "Accept-Language: \u00e9",
          "Range: bytes=5-1",
          "Idempotency-Key: ",
          "Idempotency-Key: \u00ff",
          "Idempotency-Key: " + "k".repeat(300),
          "Authorization: Bearer x",
          "Cookie: =;=;",
          "Expect: nobody",
          "Forwarded: for=\"",
          "Content-Encoding: gzip",
          "X-Forwarded-Host: evil.example",
          "Content-Type: ;;;",
          "Content-Type: application/json; charset=nobody",
          "Upgrade: h2c");

  private final Chance chance;
  private final Aim aim;

  WireAttacks(Chance chance, Aim aim) {
    this.chance = chance;
    this.aim = aim;
  }

  List<Hostile> all() {
    return List.of(
        this::badLine,
        this::oddLine,
        this::oddLine,
        this::manyHeaders,
        this::brokenChunks,
        this::badRequestLine);
  }

  private Shot badLine(Operation operation) {
    var request = aim.request(operation).with(RawWire.AS_IT_IS, chance.of(BAD_LINES));
    return any("malformed header", operation, request);
  }

  private Shot oddLine(Operation operation) {
    var line = chance.of(ODD_LINES).split(": ", 2);
    var request =
        aim.body(operation, aim.request(operation), aim.members(operation)).with(line[0], line[1]);
    return any("odd header", operation, request);
  }

  private Shot manyHeaders(Operation operation) {
    var request = aim.request(operation);
    for (var i = 0; i < 200; i++) {
      request = request.with("X-Many-" + i, "v".repeat(chance.between(1, 400)));
    }
    return any("many headers", operation, request);
  }

  private Shot brokenChunks(Operation operation) {
    var chunks = chance.of(List.of("zz\r\n{}", "5\r\n{}\r\n", "-1\r\n", "ffffffffffffffff\r\nx"));
    var request =
        aim.request(operation)
            .withMethod("POST")
            .withBody("application/json", chunks)
            .with("Transfer-Encoding", "chunked");
    return any("broken chunks", operation, request);
  }

  private Shot badRequestLine(Operation operation) {
    var method =
        chance.of(List.of("", "G\u0000T", "g\u00e9t", "GET GET", "G".repeat(5_000), "\u00ff"));
    var request = aim.request(operation).withMethod(method);
    return Shot.of("bad request line", operation, request, 400, 404, 405, 414, 431, 501);
  }

  private static Shot any(String kind, Operation operation, Call request) {
    return new Shot(
        kind,
        request,
        Set.of(
            200, 201, 202, 204, 304, 400, 401, 404, 405, 406, 409, 411, 412, 413, 414, 415, 416,
            417, 422, 428, 431, 501),
        Optional.of(operation));
  }
}
