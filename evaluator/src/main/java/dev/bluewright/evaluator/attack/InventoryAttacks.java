package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.scenario.Person;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Leak;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  /** What shows that something is at an address. */
  @FunctionalInterface
  private interface Tell {
    Sign of(int answer, String address, Nothing nothing);
  }

  /**
   * Answers where there is nothing, twice.
   *
   * @param words that are in their addresses alone
   */
  private record Nothing(List<Integer> answers, List<String> words) {}

  private InventoryAttacks() {}

  static List<Attack> on(Ground ground) {
    return List.of(
        attack(ground, Weakness.OPEN_ADDRESS, USUAL, InventoryAttacks::something),
        attack(ground, Weakness.OPEN_SETTINGS, SETTINGS, told(Leak.SETTINGS)),
        attack(ground, Weakness.OPEN_METRICS, METRICS, told(Leak.METRICS)));
  }

  private static Tell told(Leak leak) {
    return (answer, _, _) -> Sign.all(Sign.done(answer), new Sign.Leaks(answer, leak));
  }

  /**
   * A system may answer whatever is asked for with one page, which is nothing: it is known by being
   * the same but for its address. Where it is another each time, nothing can be told.
   */
  private static Sign something(int answer, String address, Nothing nothing) {
    var apart = new ArrayList<>(nothing.words());
    apart.add(address);
    apart.add(address.substring(1));
    return Sign.all(
        Sign.done(answer), new Sign.Unlike(answer, List.of(answer), nothing.answers(), apart));
  }

  private static Attack attack(
      Ground ground, Weakness weakness, List<String> addresses, Tell tell) {
    return new Attack(
        weakness,
        addresses.size() + " usual addresses",
        weakness.words(),
        stage -> ask(ground, stage, addresses, tell));
  }

  private static void ask(Ground ground, Stage stage, List<String> addresses, Tell tell) {
    var nothing = nothing(ground, stage);
    for (var address : addresses) {
      if (!isDocumented(ground, address)) {
        var answer = get(ground, stage, address);
        Ground.weak(stage, tell.of(answer.number(), address, nothing));
      }
    }
  }

  private static Nothing nothing(Ground ground, Stage stage) {
    var words = List.of(Playground.word(), Playground.word());
    var answers = words.stream().map(word -> get(ground, stage, "/" + word).number()).toList();
    var addresses = words.stream().map(word -> "/" + word);
    return new Nothing(answers, Stream.concat(addresses, words.stream()).toList());
  }

  private static boolean isDocumented(Ground ground, String address) {
    return ground.api().operations().stream()
        .anyMatch(each -> (ground.api().base() + each.path()).equals(address));
  }

  private static Exchange get(Ground ground, Stage stage, String target) {
    return ground.send(stage, Person.ANYONE, Call.of("GET", target));
  }
}
