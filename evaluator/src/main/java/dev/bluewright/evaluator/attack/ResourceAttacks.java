package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** API4: bodies, pages, parameters and clients that cost more than they should. Stateless. */
final class ResourceAttacks {
  private static final int MEGABYTES = 5 << 20;
  private static final int MANY = 200;
  private static final int SLOW_CLIENTS = 128;
  private static final long SLOW_MILLIS = 1_500;
  private static final List<String> SIZES =
      List.of("limit", "per_page", "page_size", "pageSize", "size", "_limit");
  private static final List<String> BROKEN = List.of("500", "502", "504");

  private ResourceAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    first(ground, each -> each.method().equals("GET") && !each.hasId())
        .ifPresent(
            each -> {
              all.add(
                  attack(Weakness.MANY_PARAMETERS, each, stage -> parameters(ground, stage, each)));
              all.add(attack(Weakness.SLOW_CLIENTS, each, stage -> slow(ground, stage, each)));
            });
    listed(ground)
        .ifPresent(
            each -> all.add(attack(Weakness.HUGE_PAGE, each, stage -> page(ground, stage, each))));
    return all;
  }

  /** Bodies after which a system may not be the same. */
  static List<Attack> byBodies(Ground ground) {
    return first(ground, each -> each.body().isPresent() && each.method().equals("POST")).stream()
        .flatMap(
            each ->
                java.util.stream.Stream.of(
                    attack(Weakness.OVERSIZED_BODY, each, stage -> oversized(ground, stage, each)),
                    attack(Weakness.DEEP_BODY, each, stage -> deep(ground, stage, each))))
        .toList();
  }

  private static Optional<Operation> first(
      Ground ground, java.util.function.Predicate<Operation> fits) {
    return ground.operations().stream().filter(fits).findFirst();
  }

  /** A list of what can be made, and is known to be made with success. */
  private static Optional<Operation> listed(Ground ground) {
    return first(
        ground,
        each ->
            each.method().equals("GET")
                && !each.hasId()
                && ground.fuzzer().ids().has(each.path())
                && maker(ground, each).isPresent());
  }

  private static Optional<Operation> maker(Ground ground, Operation list) {
    return first(ground, each -> each.method().equals("POST") && each.path().equals(list.path()));
  }

  private static Attack attack(
      Weakness weakness, Operation operation, java.util.function.Consumer<Stage> play) {
    var name = Ground.name(operation);
    return new Attack(weakness, name, name + ": " + weakness.words(), play);
  }

  private static void oversized(Ground ground, Stage stage, Operation operation) {
    var members = new java.util.LinkedHashMap<>(ground.aim().members(operation));
    members.put("padding", "\"" + "x".repeat(MEGABYTES) + "\"");
    var call = ground.aim().body(operation, ground.aim().request(operation), members);
    Ground.weak(stage, Sign.done(ground.send(stage, call).number()));
  }

  private static void deep(Ground ground, Stage stage, Operation operation) {
    var call = ground.aim().request(operation);
    for (var body :
        List.of("[".repeat(50_000), "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000))) {
      var answer = ground.send(stage, call.withBody("application/json", body)).number();
      Ground.weak(stage, new Sign.Answered(answer, BROKEN));
    }
  }

  private static void parameters(Ground ground, Stage stage, Operation operation) {
    var query =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "p" + i + "=1")
            .collect(Collectors.joining("&", "?", ""));
    var call = ground.aim().request(operation);
    var few = ground.send(stage, call).number();
    var answer = ground.send(stage, call.withTarget(call.target() + query)).number();
    Ground.weak(stage, Sign.all(Sign.done(few), new Sign.Answered(answer, BROKEN)));
  }

  /** Makes more records than anybody reads at once, and asks for all. */
  private static void page(Ground ground, Stage stage, Operation list) {
    if (ground.budget().left() < 2 * MANY) {
      throw Ground.stopped("It needs " + MANY + " records, for which no requests are left.");
    }
    var maker = maker(ground, list).orElseThrow();
    var made = 0;
    for (var sent = 0; sent < MANY + 40 && made <= MANY; sent++) {
      var exchange = ground.send(stage, ground.aim().valid(maker).call());
      made += exchange.answer().isSuccess() ? 1 : 0;
      if (sent == 20 && made < 10) {
        throw Ground.stopped("Not enough records can be made: " + exchange.shown());
      }
    }
    var call = ground.aim().request(list);
    lists(stage, ground.send(stage, call).number());
    for (var name : SIZES) {
      lists(
          stage,
          ground.send(stage, call.withTarget(call.target() + "?" + name + "=1000000")).number());
    }
  }

  private static void lists(Stage stage, int answer) {
    Ground.weak(stage, new Sign.Lists(answer, MANY));
  }

  /** Half a request on many connections, and a whole one meanwhile. */
  private static void slow(Ground ground, Stage stage, Operation operation) {
    var call = ground.aim().request(operation);
    var quick = ground.send(stage, call);
    var half = Call.of("GET", "/").with("X-Half", "sent on " + SLOW_CLIENTS + " connections");
    var sockets = new ArrayList<Socket>();
    stage.send(ground.attacker(), half, _ -> opened(ground, sockets));
    var closing =
        Thread.ofVirtual()
            .start(
                () -> {
                  LockSupport.parkNanos(SLOW_MILLIS * 1_300_000);
                  close(sockets);
                });
    var answer = ground.send(stage, call).number();
    closing.interrupt();
    close(sockets);
    Ground.weak(
        stage,
        Sign.all(
            new Sign.Slower(answer, List.of(answer), List.of(quick.number())),
            new Sign.Slow(answer, SLOW_MILLIS)));
  }

  private static Answer opened(Ground ground, List<Socket> sockets) {
    try {
      for (var i = 0; i < SLOW_CLIENTS; i++) {
        var socket = ground.wire().connected();
        socket
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
        synchronized (sockets) {
          sockets.add(socket);
        }
      }
      return Answer.none("Half of it was sent, and nothing more.");
    } catch (IOException e) {
      return Answer.none("Only " + sockets.size() + " connections were taken: " + e.getMessage());
    }
  }

  private static void close(List<Socket> sockets) {
    synchronized (sockets) {
      for (var socket : sockets) {
        try {
          socket.close();
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
      sockets.clear();
    }
  }
}
