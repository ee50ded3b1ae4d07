package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.scenario.Unplayable;
import dev.bluewright.evaluator.verdict.Weakness;
import java.util.function.Consumer;

/**
 * One attack on one operation.
 *
 * @param weakness that is looked for
 * @param operation on what
 * @param title what is tried, in words
 * @param play what is done
 */
record Attack(Weakness weakness, String operation, String title, Consumer<Stage> play) {
  /** An attack that cannot be made. */
  static Attack impossible(Weakness weakness, String why) {
    return new Attack(
        weakness,
        "",
        weakness.words(),
        _ -> {
          throw new Unplayable(why);
        });
  }
}
