package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Leak;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.List;
import java.util.function.BiFunction;

/** API9: addresses that no document names, where systems usually have something. Stateless. */
final class InventoryAttacks {
  private static final List<String> USUAL =
      List.of(
          "/admin",
          "/debug",
          "/console",
          "/h2-console",
          "/actuator",
          "/actuator/beans",
          "/actuator/heapdump",
          "/manage",
          "/internal",
          "/test",
          "/db",
          "/dump",
          "/backup",
          "/api/v0",
          "/old",
          "/users",
          "/accounts",
          "/graphiql",
          "/debug/pprof/",
          "/server-status",
          "/trace");
  private static final List<String> SETTINGS =
      List.of(
          "/.env",
          "/.git/config",
          "/.git/HEAD",
          "/actuator/env",
          "/actuator/configprops",
          "/env",
          "/config",
          "/phpinfo.php",
          "/backup.sql",
          "/dump.sql");
  private static final List<String> METRICS =
      List.of("/metrics", "/actuator/prometheus", "/prometheus", "/observe/metrics");

  private InventoryAttacks() {}

  static List<Attack> on(Ground ground) {
    return List.of(
        attack(ground, Weakness.OPEN_ADDRESS, USUAL, InventoryAttacks::something),
        attack(ground, Weakness.OPEN_SETTINGS, SETTINGS, told(Leak.SETTINGS)),
        attack(ground, Weakness.OPEN_METRICS, METRICS, told(Leak.METRICS)));
  }

  private static BiFunction<Integer, Integer, Sign> told(Leak leak) {
    return (answer, _) -> Sign.all(Sign.done(answer), new Sign.Leaks(answer, leak));
  }

  /** A system may answer whatever is asked for with one page, which is nothing. */
  private static Sign something(int answer, int nothing) {
    return Sign.all(
        Sign.done(answer), new Sign.Unlike(answer, List.of(answer), List.of(nothing), List.of()));
  }

  private static Attack attack(
      Ground ground,
      Weakness weakness,
      List<String> addresses,
      BiFunction<Integer, Integer, Sign> sign) {
    return new Attack(
        weakness,
        addresses.size() + " usual addresses",
        weakness.words(),
        stage -> ask(ground, stage, addresses, sign));
  }

  private static void ask(
      Ground ground, Stage stage, List<String> addresses, BiFunction<Integer, Integer, Sign> sign) {
    var nothing = get(ground, stage, "/" + Playground.word());
    for (var address : addresses) {
      if (!isDocumented(ground, address)) {
        var answer = get(ground, stage, address);
        Ground.weak(stage, sign.apply(answer.number(), nothing.number()));
      }
    }
  }

  private static boolean isDocumented(Ground ground, String address) {
    return ground.api().operations().stream()
        .anyMatch(each -> (ground.api().base() + each.path()).equals(address));
  }

  private static Exchange get(Ground ground, Stage stage, String target) {
    return ground.send(stage, Person.ANYONE, Call.of("GET", target));
  }
}
