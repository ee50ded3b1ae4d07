package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.openapi.Operation;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Leak;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Injection that one answer shows: by errors, headers, files, script and expressions. Stateless.
 */
final class InjectionAttacks {
  private static final int REQUESTS = 7; // at each place
  private static final List<String> FILES =
      List.of(
          "../../../../../../../../etc/passwd",
          "/etc/passwd",
          "....//....//....//....//....//....//etc/passwd",
          "file:///etc/passwd");

  private InjectionAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    for (var operation : ground.operations()) {
      var slots = Slot.of(ground, operation, REQUESTS);
      add(all, Weakness.SQL_ERROR, operation, slots, (stage, slot) -> quote(ground, stage, slot));
      add(all, Weakness.SCRIPT_TEXT, operation, slots, (stage, slot) -> text(ground, stage, slot));
      add(
          all,
          Weakness.TEMPLATE_TEXT,
          operation,
          slots,
          (stage, slot) -> expression(ground, stage, slot));
      add(
          all,
          Weakness.HEADER_LINES,
          operation,
          slots.stream().filter(each -> each.place() != Slot.Place.PATH).toList(),
          (stage, slot) -> lines(ground, stage, slot));
      add(
          all,
          Weakness.PATH_TRAVERSAL,
          operation,
          slots,
          (stage, slot) -> file(ground, stage, slot));
    }
    ground.operations().stream()
        .filter(each -> each.method().equals("GET"))
        .findFirst()
        .ifPresent(each -> headers(ground, each, all));
    all.add(
        new Attack(
            Weakness.PATH_TRAVERSAL,
            "static files",
            "files of the machine are asked for at the root",
            stage -> root(ground, stage)));
    return all;
  }

  private static void headers(Ground ground, Operation operation, List<Attack> all) {
    var slots = Slot.headers(operation);
    add(all, Weakness.SQL_ERROR, operation, slots, (stage, slot) -> quote(ground, stage, slot));
    add(
        all,
        Weakness.TEMPLATE_TEXT,
        operation,
        slots,
        (stage, slot) -> expression(ground, stage, slot));
  }

  private static void add(
      List<Attack> all,
      Weakness weakness,
      Operation operation,
      List<Slot> slots,
      BiConsumer<Stage, Slot> play) {
    if (!slots.isEmpty()) {
      var name = Ground.name(operation);
      all.add(
          new Attack(
              weakness,
              name,
              "%s: %s, through %s"
                  .formatted(
                      name,
                      weakness.words(),
                      String.join(", ", slots.stream().map(Slot::shown).toList())),
              stage -> slots.forEach(slot -> play.accept(stage, slot))));
    }
  }

  private static void quote(Ground ground, Stage stage, Slot slot) {
    for (var value : List.of(Playground.word() + "'\"", "1'")) {
      var answer = ground.send(stage, slot.with(ground, value)).number();
      Ground.weak(stage, new Sign.Leaks(answer, Leak.SQL));
    }
  }

  private static void text(Ground ground, Stage stage, Slot slot) {
    var script = "<script>" + Playground.word() + "</script>";
    var call = slot.with(ground, script).with("Accept", "text/html");
    var answer = ground.send(stage, call).number();
    Ground.weak(
        stage,
        Sign.all(
            new Sign.HasHeader(answer, "content-type", "(?i)html"), new Sign.Says(answer, script)));
  }

  private static void expression(Ground ground, Stage stage, Slot slot) {
    var word = Playground.word();
    var value = "%sa{{7*191}}%1$sb${7*191}%1$sc<%%=7*191%%>%1$sd#{7*191}".formatted(word);
    var answer = ground.send(stage, slot.with(ground, value)).number();
    for (var kind : List.of("a", "b", "c", "d")) {
      Ground.weak(stage, new Sign.Says(answer, word + kind + "1337"));
    }
  }

  private static void lines(Ground ground, Stage stage, Slot slot) {
    if (slot.place() == Slot.Place.HEADER) {
      return;
    }
    var word = Playground.word();
    var call = slot.with(ground, word + "\r\nX-Injected: " + word);
    var answer = ground.send(stage, call).number();
    Ground.weak(stage, new Sign.HasHeader(answer, "x-injected", word));
  }

  private static void file(Ground ground, Stage stage, Slot slot) {
    for (var value : FILES.subList(0, 2)) {
      leaks(stage, ground.send(stage, slot.with(ground, value)).number());
    }
  }

  private static void root(Ground ground, Stage stage) {
    for (var path : FILES) {
      leaks(stage, ground.send(stage, Call.of("GET", "/" + path)).number());
      leaks(stage, ground.send(stage, Call.of("GET", "/" + Call.encoded(path))).number());
    }
    var dots = "%2e%2e/".repeat(8) + "etc/passwd";
    leaks(stage, ground.send(stage, Call.of("GET", "/" + dots)).number());
    leaks(stage, ground.send(stage, Call.of("GET", "/docs/" + dots)).number());
  }

  private static void leaks(Stage stage, int answer) {
    Ground.weak(stage, new Sign.Leaks(answer, Leak.ACCOUNTS_FILE));
  }
}
