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
  /** Attacks of one kind, and the share that they may use of what is left before them. */
  private record Phase(Family family, double share) {}

  /** After the last three a system may not be the same, or let nobody in for a while. */
  private static final List<Phase> PHASES =
      List.of(
          new Phase(ObjectAttacks::on, 0.9),
          new Phase(ListAttacks::on, 0.9),
          new Phase(FunctionAttacks::on, 0.9),
          new Phase(PropertyAttacks::on, 0.9),
          new Phase(SecretAttacks::on, 0.9),
          new Phase(TokenAttacks::on, 0.9),
          new Phase(ConfigurationAttacks::on, 0.9),
          new Phase(InventoryAttacks::on, 0.9),
          new Phase(OutwardAttacks::on, 0.3),
          new Phase(ResourceAttacks::on, 0.5),
          new Phase(InjectionAttacks::on, 0.5),
          new Phase(ConditionAttacks::on, 0.5),
          new Phase(FuzzAttacks::on, 0.6),
          new Phase(TimeAttacks::on, 0.7),
          new Phase(ResourceAttacks::byBodies, 0.5),
          new Phase(LoginAttacks::on, 1),
          new Phase(UntriedAttacks::on, 1));

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
    new Stage(recorder, budget::take).attempt(stage -> Footing.gain(ground, stage));
    var all = new ArrayList<Attempt>();
    for (var phase : PHASES) {
      budget.share(phase.share());
      for (var attack : phase.family().on(ground)) {
        if (limits.wants(attack.weakness())) {
          progress.accept(
              "attack: %s (%,d requests sent)".formatted(attack.title(), budget.sent()));
          var stage = new Stage(recorder, budget::take);
          all.add(attempt(attack, "A" + (all.size() + 1), stage));
        }
      }
    }
    return all;
  }

  private static Attempt attempt(Attack attack, String id, Stage stage) {
    var scenario = Scenario.negative(attack.weakness().name(), attack.title(), attack.play());
    return new Attempt(attack.weakness(), attack.operation(), scenario.played(id, stage));
  }
}
