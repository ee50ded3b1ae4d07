package dev.bluewright.evaluator.judge;

import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.load.LoadException;
import dev.bluewright.evaluator.load.LoadPlan;
import dev.bluewright.evaluator.load.LoadRun;
import dev.bluewright.evaluator.load.LoadTest;
import dev.bluewright.evaluator.load.Traffic;
import dev.bluewright.evaluator.scenario.LoadTraffic;
import dev.bluewright.evaluator.scenario.Unplayable;
import dev.bluewright.evaluator.scenario.World;
import java.util.function.Consumer;

/** Loads a system with what it does, for people who have signed up for that. Stateless. */
final class Loading {
  private Loading() {}

  /** What the load left behind; a reason where nothing can be sent, or no connection made. */
  static LoadRun of(World world, Recorder recorder, LoadPlan plan, Consumer<String> progress) {
    Traffic traffic;
    try {
      traffic = LoadTraffic.of(world, recorder, plan.mix());
    } catch (Unplayable why) {
      return LoadRun.untried(plan, String.valueOf(why.getMessage()));
    }
    try {
      return LoadTest.run(recorder.base(), traffic, plan, progress);
    } catch (LoadException unconnected) {
      return LoadRun.untried(plan, String.valueOf(unconnected.getMessage()));
    }
  }
}
