package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Tier;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.pipeline.RunningSystem;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole: its heap has room for what the blueprint needs; it starts on a database without
 * records and migrates it, is healthy, serves its document, answers at every address that the
 * document lists records at, delivers what its streams let in, and stops cleanly.
 */
final class IntegrationTier implements Tier {
  private final Trial trial;

  IntegrationTier(Trial trial) {
    this.trial = trial;
  }

  @Override
  public Level level() {
    return Level.INTEGRATION;
  }

  @Override
  public List<Finding> findings(Candidate candidate) {
    var blueprint = candidate.reading().blueprint().orElseThrow();
    var findings = new ArrayList<Finding>();
    HeapNeeds.of(candidate, blueprint).finding().ifPresent(findings::add);
    try {
      running(blueprint, candidate, findings);
    } catch (WorkbenchException failure) {
      findings.add(Trial.why(candidate, failure));
    }
    return findings;
  }

  private void running(Blueprint blueprint, Candidate candidate, List<Finding> findings) {
    try (var system = trial.start(blueprint)) {
      findings.addAll(new Answers(system.url(), candidate.blueprint()).findings());
      findings.addAll(new Streams(system.url(), candidate.blueprint()).findings());
      stopped(system, candidate, findings);
    }
  }

  private static void stopped(RunningSystem system, Candidate candidate, List<Finding> findings) {
    int code = system.stop();
    if (code != 0) {
      findings.add(
          Problem.NOT_STOPPED.in(
              candidate.blueprint(),
              "Told to end, the service ended with exit code " + code + ", and not with 0.",
              "Something of it did not stop in time."));
    }
  }
}
