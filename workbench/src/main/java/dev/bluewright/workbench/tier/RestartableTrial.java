package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.evaluator.scenario.Restart;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.pipeline.FirstAdmin;
import dev.bluewright.workbench.pipeline.RunningSystem;
import java.net.URI;
import java.util.Optional;

/** A system on trial that can be stopped and started again at the same address, with its data. */
final class RestartableTrial implements Restart, AutoCloseable {
  private final Trial trial;
  private final Blueprint blueprint;
  private RunningSystem system;

  RestartableTrial(Trial trial, Blueprint blueprint) {
    this.trial = trial;
    this.blueprint = blueprint;
    this.system = trial.start(blueprint);
  }

  String url() {
    return system.url();
  }

  Optional<FirstAdmin> admin() {
    return system.admin();
  }

  @Override
  public boolean again() {
    int port = URI.create(url()).getPort();
    system.close();
    try {
      system = trial.startAgain(blueprint, port);
      return true;
    } catch (WorkbenchException notAgain) {
      return false;
    }
  }

  @Override
  public void close() {
    system.close();
  }
}
