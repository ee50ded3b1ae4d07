package dev.bluewright.evaluator.attack;

import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.scenario.Playground;
import dev.bluewright.evaluator.scenario.Scenario;
import dev.bluewright.evaluator.scenario.Stage;
import dev.bluewright.evaluator.scenario.World;
import dev.bluewright.evaluator.verdict.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Attacks a system: object by object, then by its tokens, its values, its addresses, by injection,
 * at last by chance.
 *
 * <p>Thread safety: stateless.
 */
public final class Attacks {
  private static final List<Family> FAMILIES =
      List.of(
          ObjectAttacks::on,
          ListAttacks::on,
          FunctionAttacks::on,
          PropertyAttacks::on,
          SecretAttacks::on,
          ConfigurationAttacks::on,
          InventoryAttacks::on,
          InjectionAttacks::on,
          ConditionAttacks::on,
          OutwardAttacks::on,
          ResourceAttacks::on,
          TokenAttacks::on,
          FuzzAttacks::on,
          TimeAttacks::on,
          ResourceAttacks::byBodies,
          LoginAttacks::on,
          UntriedAttacks::on);

  private Attacks() {}

  /**
   * Attacks a system within limits.
   *
   * @param progress hears what is tried
   * @return every attack, made or not, with its exchanges
   */
  public static List<Attempt> on(
      World world, Recorder recorder, AttackLimits limits, Consumer<String> progress) {
    var budget = new Budget(limits);
    var play = new Playground(world);
    var ground = new Ground(play, recorder.base(), budget);
    new Stage(recorder).attempt(stage -> Footing.gain(ground, stage));
    var all = new ArrayList<Attempt>();
    for (var family : FAMILIES) {
      for (var attack : family.on(ground)) {
        if (limits.wants(attack.weakness())) {
          progress.accept("attack %s (%,d requests)".formatted(attack.title(), budget.sent()));
          all.add(attempt(attack, "A" + (all.size() + 1), recorder));
        }
      }
    }
    return all;
  }

  private static Attempt attempt(Attack attack, String id, Recorder recorder) {
    var scenario = Scenario.negative(attack.weakness().name(), attack.title(), attack.play());
    return new Attempt(attack.weakness(), attack.operation(), scenario.played(id, recorder));
  }
}
