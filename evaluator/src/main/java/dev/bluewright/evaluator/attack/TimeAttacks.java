package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.verdict.Sign;
import dev.bluewright.evaluator.verdict.Weakness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Injection that only time shows: the database waits as long as it is told to. Stateless. */
final class TimeAttacks {
  private static final Duration LONG = Duration.ofMillis(950);

  /** With a hole for seconds. */
  private static final List<String> WAITS =
      List.of(
          "'||pg_sleep(%d)--",
          "' AND 1=(SELECT 1 FROM pg_sleep(%d))--",
          "' OR SLEEP(%d)-- ",
          "'; WAITFOR DELAY '0:0:%d'--");

  private TimeAttacks() {}

  static List<Attack> on(Ground ground) {
    var all = new ArrayList<Attack>();
    for (var operation : ground.operations()) {
      var slots = Slot.of(ground, operation, WAITS.size());
      if (!slots.isEmpty() && !operation.method().equals("DELETE")) {
        var name = Ground.name(operation);
        all.add(
            new Attack(
                Weakness.SQL_TIME,
                name,
                name + ": " + Weakness.SQL_TIME.words(),
                stage -> wait(ground, stage, slots)));
      }
    }
    return all;
  }

  private static void wait(Ground ground, Stage stage, List<Slot> slots) {
    for (var slot : slots) {
      if (waits(ground, stage, slot)) {
        return;
      }
    }
  }

  /** Whether it waited, twice as long as it was told to and not without. */
  private static boolean waits(Ground ground, Stage stage, Slot slot) {
    for (var wait : WAITS) {
      var first = ground.send(stage, slot.with(ground, value(wait, 1)));
      if (first.took().compareTo(LONG) >= 0) {
        var quick = ground.send(stage, slot.with(ground, value(wait, 0))).number();
        var again = ground.send(stage, slot.with(ground, value(wait, 1))).number();
        var other = ground.send(stage, slot.with(ground, value(wait, 0))).number();
        Ground.weak(
            stage,
            Sign.all(
                new Sign.Slower(
                    first.number(), List.of(first.number(), again), List.of(quick, other)),
                new Sign.Slow(again, LONG.toMillis()),
                new Sign.Slow(first.number(), LONG.toMillis())));
        return true;
      }
      Ground.weak(stage, new Sign.Slow(first.number(), LONG.toMillis()));
    }
    return false;
  }

  private static String value(String wait, int seconds) {
    return Playground.word() + wait.formatted(seconds);
  }
}
