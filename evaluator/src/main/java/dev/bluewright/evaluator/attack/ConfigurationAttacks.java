package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.RawWire;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Leak;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** API8: headers, foreign origins, errors, unusual methods. Stateless. */
final class ConfigurationAttacks {
  private static final String FOREIGN = "https://foreign.example";
  private static final int MOST = 8;

  private ConfigurationAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    var lists =
        ground.operations().stream()
            .filter(each -> each.method().equals("GET") && !each.hasId())
            .limit(MOST)
            .toList();
    lists.forEach(each -> all.addAll(headers(ground, each)));
    all.add(attack(Weakness.TELLS_VERSION, "GET /", stage -> version(ground, stage)));
    all.add(attack(Weakness.TRACE_METHOD, "TRACE /", stage -> trace(ground, stage)));
    all.add(attack(Weakness.STACK_TRACE, "unknown addresses", stage -> addresses(ground, stage)));
    ground.operations().stream()
        .filter(each -> each.body().isPresent())
        .forEach(
            each ->
                all.add(
                    attack(
                        Weakness.STACK_TRACE,
                        Ground.name(each),
                        stage -> bodies(ground, stage, each))));
    return all;
  }

  private static List<Attack> headers(Ground ground, Operation operation) {
    var name = Ground.name(operation);
    return List.of(
        attack(Weakness.SNIFFED_TYPE, name, stage -> sniffed(ground, stage, operation)),
        attack(Weakness.CACHED_ANSWER, name, stage -> cached(ground, stage, operation)),
        attack(Weakness.FOREIGN_ORIGIN, name, stage -> origins(ground, stage, operation)));
  }

  private static Attack attack(Weakness weakness, String operation, Consumer<Stage> play) {
    return new Attack(weakness, operation, operation + ": " + weakness.words(), play);
  }

  private static void sniffed(Ground ground, Stage stage, Operation operation) {
    var answer = ground.send(stage, ground.aim().request(operation)).number();
    Ground.weak(
        stage,
        Sign.all(
            Sign.done(answer),
            new Sign.LacksHeader(answer, "x-content-type-options", "(?i)nosniff")));
  }

  /** Only what is refused without signing in is somebody's own. */
  private static void cached(Ground ground, Stage stage, Operation operation) {
    if (!ground.attacker().isSignedIn()) {
      throw Ground.stopped("Nobody has signed in.");
    }
    var call = ground.aim().request(operation);
    var anyone = ground.send(stage, Person.ANYONE, call).number();
    var answer = ground.send(stage, call).number();
    Ground.weak(
        stage,
        Sign.all(
            new Sign.Answered(anyone, List.of("401", "403")),
            Sign.done(answer),
            new Sign.LacksHeader(answer, "cache-control", "(?i)no-store|private|no-cache"),
            new Sign.LacksHeader(answer, "vary", "(?i)authorization|cookie|\\*")));
  }

  private static void origins(Ground ground, Stage stage, Operation operation) {
    var call = ground.aim().request(operation);
    for (var origin : List.of(FOREIGN, "null")) {
      var plain = ground.send(stage, call.with("Origin", origin)).number();
      var asked =
          ground
              .send(
                  stage,
                  call.withMethod("OPTIONS")
                      .with("Origin", origin)
                      .with("Access-Control-Request-Method", "DELETE")
                      .with("Access-Control-Request-Headers", "authorization"))
              .number();
      for (var answer : List.of(plain, asked)) {
        Ground.weak(
            stage,
            Sign.all(
                new Sign.HasHeader(answer, "access-control-allow-credentials", "(?i)^true$"),
                new Sign.HasHeader(answer, "access-control-allow-origin", "^" + origin + "$")));
      }
    }
  }

  private static void version(Ground ground, Stage stage) {
    for (var target : List.of("/", "/" + Playground.word())) {
      var answer = ground.send(stage, Call.of("GET", target)).number();
      Ground.weak(stage, new Sign.HasHeader(answer, "server", "\\d+\\.\\d+"));
      Ground.weak(stage, new Sign.HasHeader(answer, "x-powered-by", "."));
      Ground.weak(stage, new Sign.HasHeader(answer, "x-aspnet-version", "."));
    }
  }

  private static void trace(Ground ground, Stage stage) {
    var word = Playground.word();
    for (var method : List.of("TRACE", "TRACK")) {
      var answer = ground.send(stage, Call.of(method, "/").with("X-Trace", word)).number();
      Ground.weak(stage, Sign.all(Sign.done(answer), new Sign.Says(answer, word)));
    }
  }

  private static void addresses(Ground ground, Stage stage) {
    var unknown = "/" + Playground.word();
    for (var target : List.of(unknown, "/%", "/%ff%fe", "/%00", unknown + "?a[b=c", "//")) {
      leak(stage, ground.send(stage, Call.of("GET", target)).number());
    }
    leak(stage, ground.send(stage, Call.of("NOBODY", "/")).number());
    var malformed = Call.of("GET", "/").with(RawWire.AS_IT_IS, "Bad Name: x");
    leak(stage, ground.send(stage, malformed).number());
  }

  private static void bodies(Ground ground, Stage stage, Operation operation) {
    var call = ground.aim().request(operation);
    for (var body : List.of("{\"a\":", "[]", "null", "{\"id\":{\"a\":1}}", "\"\\ud800\"")) {
      var sent = call.withBody("application/json", body);
      leak(stage, ground.send(stage, sent).number());
    }
    leak(stage, ground.send(stage, call.withBody("text/plain; charset=nobody", "x")).number());
  }

  private static void leak(Stage stage, int answer) {
    Ground.weak(stage, new Sign.Leaks(answer, Leak.STACK_TRACE));
  }
}
